import { assertNever } from '../../scenarios/assert-never.ts';
import type { Assessment } from '../../scenarios/assess/assess.ts';
import { acts, competencies, gates } from '../../scenarios/assess/code-book.ts';
import type { Referral, ReferralReason } from '../../scenarios/assess/referral/assess-referral.ts';
import { pointReasons, referralItems } from '../../scenarios/assess/referral/point-reasons.ts';
import type { Reason, Result } from '../../scenarios/assess/result.ts';
import { counted } from './counted.ts';

/** An assessment for a terminal: the result, what stands against it, the profile and the questions. */
export function assessmentText(assessment: Assessment): string {
  const { result, reasons, profile, questions } = assessment;
  const { referral, overall } = assessment;
  const isTwo = referral !== undefined && referral !== null;
  return [
    ...(isTwo ? [resultText(overall ?? null)] : []),
    isTwo ? `Interview: ${inWords(result)}` : resultText(result),
    ...reasons.map((reason) => `  ${reasonText(reason)}`),
    'Profile:',
    ...profile.map(({ competency, judged, earned, possible, moments, enough, bar }) => {
      const share = enough ? `${earned} of ${possible}` : `${earned} of ${possible}, too little to say`;
      const needed = judged ? `judged, needs ${bar ?? 0}` : 'seen';
      return `  ${competency} ${competencies[competency].name}: ${share} over ${counted(moments, 'moment')} (${needed})`;
    }),
    `Questions: ${counted(questions.substantive, 'prompt')} counted, ${counted(questions.openBeforeClosed, 'invitation')} before the first closed one${questions.band === null ? '' : `, ${questions.band}`}.`,
    ...(isTwo ? referralText(referral) : []),
  ].join('\n');
}

function resultText(result: Result | null): string {
  return result === null
    ? 'No result: an attempt that has not ended is not assessed.'
    : `Result: ${inWords(result)}`;
}

function inWords(result: Result | null): string {
  return result === null ? 'not ended' : result === 'met' ? 'met' : 'not yet';
}

/** The referral, judged apart: what stands against it, and each item with the points that were not earned. */
function referralText({ result, reasons, items }: Referral): readonly string[] {
  return [
    `Referral: ${inWords(result)}`,
    ...reasons.map((reason) => `  ${referralReasonText(reason)}`),
    ...items.flatMap(({ item, earned, possible, points }) => [
      `  ${referralItems[item]} ${earned} of ${possible}`,
      ...points
        .filter((point) => point.earned < point.possible)
        .map(({ seq, need, service, statement, why }) => {
          const about = [seq === null ? [] : `decision ${seq}`, need ?? [], service ?? [], statement ?? []];
          return `    ${about.flat().join(', ')}: ${pointReasons[why]}`;
        }),
    ]),
  ];
}

function referralReasonText(reason: ReferralReason): string {
  switch (reason.kind) {
    case 'not-made':
      return 'No referral was made.';
    case 'gate':
      return `Never-event at decision ${reason.seq}: ${gates[reason.gate].name} (${reason.gate})`;
    case 'need-left':
      return `Not offered the best there was: ${reason.need}`;
    case 'below-bar':
      return `Below the bar: ${referralItems[reason.item]} ${reason.earned} of ${reason.possible}`;
    default:
      return assertNever(reason);
  }
}

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'act-missing':
      return `Not done: ${acts[reason.act].name} (${reason.act})`;
    case 'gate':
      return `Never-event at decision ${reason.seq}: ${gates[reason.gate].name} (${reason.gate})`;
    case 'below-bar':
      return `${reason.competency} ${competencies[reason.competency].name}: ${reason.earned} of ${reason.possible}, needs ${reason.bar}`;
    case 'too-little':
      return `${reason.competency} ${competencies[reason.competency].name}: ${counted(reason.moments, 'moment')}, too little to say`;
    case 'unrepaired':
      return `Harm at decision ${reason.seq} that nothing made good: ${reason.choice}`;
    default:
      return assertNever(reason);
  }
}
