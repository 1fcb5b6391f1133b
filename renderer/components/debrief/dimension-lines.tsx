import { useTranslation } from 'react-i18next';
import { dimensions, highestDimension, lowestDimension } from '../../../scenarios/format/vocabulary.ts';
import type { Dimension } from '../../../scenarios/format/vocabulary.ts';
import type { AttemptReport } from '../../../scenarios/report/attempt-report.ts';
import styles from './dimension-lines.module.css';
import { Section } from './section.tsx';
import { victimOf } from './victim-of.ts';

const levels = ['veryLow', 'low', 'ratherLow', 'between', 'ratherHigh', 'high', 'veryHigh'] as const;

/** How things stood for the person over the interview: four small lines, each told in words. Only shown here. */
export function DimensionLines({ report }: { readonly report: AttemptReport }) {
  const { t } = useTranslation();
  const name = victimOf(report);
  return (
    <Section title={t('debrief.over.title', { name })} note={t('debrief.over.note')}>
      <ul className={styles.lines}>
        {dimensions.map((dimension) => (
          <DimensionLine
            key={dimension}
            dimension={dimension}
            name={name}
            values={report.turns.map((turn) => turn.dimensions[dimension])}
          />
        ))}
      </ul>
    </Section>
  );
}

type DimensionLineProps = {
  readonly dimension: Dimension;
  readonly name: string;
  readonly values: readonly number[];
};

function DimensionLine({ dimension, name, values }: DimensionLineProps) {
  const { t } = useTranslation();
  const level = (value: number | undefined) =>
    t(`debrief.over.level.${levels[(value ?? 0) - lowestDimension] ?? 'between'}`);
  const across = Math.max(values.length - 1, 1);
  const points = values.map(
    (value, turn) => `${(turn / across) * 100},${(highestDimension - value) * 6 + 3}`,
  );
  return (
    <li className={styles.dimension}>
      <p className={styles.name}>{t(`debrief.over.${dimension}`, { name })}</p>
      <svg className={styles.drawing} viewBox="0 0 100 42" preserveAspectRatio="none" aria-hidden="true">
        <line className={styles.middle} x1="0" x2="100" y1="21" y2="21" />
        <polyline className={styles.way} points={points.join(' ')} />
      </svg>
      <p className={styles.words}>
        {t('debrief.over.fromTo', { from: level(values[0]), to: level(values.at(-1)) })}
      </p>
    </li>
  );
}
