import { useTranslation } from 'react-i18next';
import type { Harm } from '../../../scenarios/assess/harms.ts';
import type { AttemptReport } from '../../../scenarios/report/attempt-report.ts';
import { CodeChip } from './code-chip.tsx';
import styles from './harms.module.css';
import { wordsAt } from './result-card.tsx';
import { Section } from './section.tsx';

type HarmsProps = { readonly harms: readonly Harm[]; readonly report: AttemptReport };

/** Each choice below zero, by itself: nothing good elsewhere is subtracted from it, and it from nothing. */
export function Harms({ harms, report }: HarmsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('debrief.harms')} {...(harms.length === 0 ? {} : { note: t('debrief.harmsNote') })}>
      {harms.length === 0 ? (
        <p>{t('debrief.harmsNone')}</p>
      ) : (
        <ul className={styles.harms}>
          {harms.map((harm) => (
            <li key={harm.seq} className={styles.harm}>
              <span className={styles.margin}>
                {t('debrief.turn', { count: harm.seq })}{' '}
                {harm.codes.map((code) => (
                  <CodeChip key={code} code={code} />
                ))}
              </span>
              <span>
                “{wordsAt(report, harm.seq)}” <span className={styles.after}>{afterwards(harm)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );

  function afterwards({ isGate, repairedAt }: Harm): string {
    if (isGate) return t('debrief.harmGate');
    if (repairedAt !== null) return t('debrief.harmRepairedAt', { count: repairedAt });
    return t('debrief.harmStands');
  }
}
