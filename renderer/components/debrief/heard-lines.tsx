import type { HeardLine } from '../../../scenarios/report/heard-line.ts';
import styles from './heard-lines.module.css';

/** What was heard in a turn, each line with its speaker; what the scene tells has none. */
export function HeardLines({ lines }: { readonly lines: readonly HeardLine[] }) {
  return lines.map((line, position) =>
    line.speaker === null ? (
      <p key={`${position}/${line.words}`} className={styles.scene}>
        {line.words}
      </p>
    ) : (
      <p key={`${position}/${line.words}`} className={styles.said}>
        <span className={styles.speaker}>{line.speaker.name}</span>
        {line.words}
      </p>
    ),
  );
}
