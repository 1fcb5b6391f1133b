import { useTranslation } from 'react-i18next';
import type { ReportNeverSaid } from '../../../scenarios/report/report-never-said.ts';
import styles from './never-said.module.css';
import { Section } from './section.tsx';

/** What was never said, under headings that blame nobody for keeping something. */
export function NeverSaid({ neverSaid }: { readonly neverSaid: ReportNeverSaid }) {
  const { t } = useTranslation();
  const { theirsToKeep, closedByHowItWasAsked, saidNotPassedOn } = neverSaid;
  return (
    <Section title={t('debrief.neverSaid')}>
      <div className={styles.part}>
        <h3>{t('debrief.closedByHow')}</h3>
        <Facts facts={closedByHowItWasAsked} none={t('debrief.nothingClosed')} />
      </div>
      <div className={styles.part}>
        <h3>{t('debrief.theirsToKeep')}</h3>
        <Facts facts={theirsToKeep} none={t('debrief.nothing')} />
      </div>
      {saidNotPassedOn.length === 0 ? null : (
        <div className={styles.part}>
          <h3>{t('debrief.notPassedOn')}</h3>
          <ul className={styles.list}>
            {saidNotPassedOn.map((line) => (
              <li key={`${line.seq}/${line.words}`}>
                <span className={styles.soft}>
                  {t('debrief.turn', { count: line.seq })} · {line.speaker?.name}
                </span>{' '}
                <span className={styles.said}>“{line.meant}”</span>{' '}
                <span className={styles.soft}>{t('debrief.youHeard', { words: line.words })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

type FactsProps = {
  readonly facts: readonly { readonly id: string; readonly text: string; readonly seq?: number }[];
  readonly none: string;
};

function Facts({ facts, none }: FactsProps) {
  const { t } = useTranslation();
  if (facts.length === 0) return <p className={styles.soft}>{none}</p>;
  return (
    <ul className={styles.list}>
      {facts.map(({ id, text, seq }) => (
        <li key={id}>
          {text}{' '}
          {seq === undefined ? null : (
            <span className={styles.soft}>{t('debrief.askedAt', { count: seq })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
