import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './section.module.css';

type SectionProps = { readonly title: string; readonly note?: string; readonly children: ReactNode };

/** One part of a debrief, with its heading. */
export function Section({ title, note, children }: SectionProps) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
