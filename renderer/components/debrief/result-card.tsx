import { ArrowRight, Check } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../../electron/contract/debrief.ts';
import { acts, competencies, gates } from '../../../scenarios/assess/code-book.ts';
import type { Reason } from '../../../scenarios/assess/result.ts';
import { assertNever } from '../../../scenarios/assert-never.ts';
import type { AttemptReport } from '../../../scenarios/report/attempt-report.ts';
import styles from './result-card.module.css';

/** Met or not yet, and everything that stands in the way, each with a name. */
export function ResultCard({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation();
  const { assessment, report } = debrief;
  // Under a rubric that judges no referral there is one result.
  const result = assessment.overall === undefined ? assessment.result : assessment.overall;
  if (result === null || assessment.result === null) return null;
  const isMet = result === 'met';
  const referral = assessment.referral?.result ?? null;
  return (
    <section className={styles.card} data-result={result}>
      <span className={styles.mark} aria-hidden="true">
        {isMet ? <Check size={24} /> : <ArrowRight size={24} />}
      </span>
      <div>
        <h2 className={styles.result}>{t(`debrief.result.${result}`)}</h2>
        <p>{t(isMet ? 'debrief.metLead' : 'debrief.notYetLead')}</p>
        {referral === null ? null : (
          <p>
            {t('debrief.bothResults', {
              interview: t(`debrief.result.${assessment.result}`),
              referral: t(`debrief.result.${referral}`),
            })}
          </p>
        )}
        <ul className={styles.reasons}>
          {assessment.reasons.map((reason) => (
            <li key={JSON.stringify(reason)}>{reasonSentence(reason, report, t)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function reasonSentence(reason: Reason, report: AttemptReport, t: TFunction): string {
  switch (reason.kind) {
    case 'act-missing':
      return t('debrief.reason.act-missing', { act: acts[reason.act].name });
    case 'gate':
      return t('debrief.reason.gate', { gate: gates[reason.gate].name });
    case 'below-bar':
      return t('debrief.reason.below-bar', { ...reason, competency: competencies[reason.competency].name });
    case 'too-little':
      return t('debrief.reason.too-little', {
        count: reason.moments,
        competency: competencies[reason.competency].name,
      });
    case 'unrepaired':
      return t('debrief.reason.unrepaired', { words: wordsAt(report, reason.seq) });
    default:
      return assertNever(reason);
  }
}

/** What the officer said or did at a turn. */
export function wordsAt(report: AttemptReport, seq: number): string {
  return report.turns.find((turn) => turn.seq === seq)?.decision?.choice.words ?? '';
}
