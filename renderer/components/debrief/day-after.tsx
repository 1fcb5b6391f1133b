import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportEnding } from '../../../scenarios/report/report-ending.ts';
import styles from './day-after.module.css';

/** What the person tells somebody they trust: the quiet close of a debrief, with nothing after it. */
export function DayAfter({ ending }: { readonly ending: ReportEnding }) {
  const { t } = useTranslation();
  const heading = useId();
  if (ending.dayAfter.length === 0) return null;
  return (
    <section className={styles.close} aria-labelledby={heading}>
      <h2 id={heading}>{t('debrief.dayAfter')}</h2>
      {ending.dayAfter.map(({ to, text }) => (
        <figure key={text} className={styles.letter}>
          <figcaption>{t('debrief.dayAfterTo', { to })}</figcaption>
          <blockquote>{text}</blockquote>
        </figure>
      ))}
    </section>
  );
}
