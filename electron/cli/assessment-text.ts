import { assertNever } from '../../scenarios/assert-never.ts';
import type { Assessment } from '../../scenarios/assess/assess.ts';
import { acts, competencies, gates } from '../../scenarios/assess/code-book.ts';
import type { Reason } from '../../scenarios/assess/result.ts';
import { counted } from './counted.ts';

/** An assessment for a terminal: the result, what stands against it, the profile and the questions. */
export function assessmentText(assessment: Assessment): string {
  const { result, reasons, profile, questions } = assessment;
  const said =
    result === null
      ? 'No result: an attempt that has not ended is not assessed.'
      : `Result: ${result === 'met' ? 'met' : 'not yet'}`;
  return [
    said,
    ...reasons.map((reason) => `  ${reasonText(reason)}`),
    'Profile:',
    ...profile.map(({ competency, judged, earned, possible, moments, enough, bar }) => {
      const share = enough ? `${earned} of ${possible}` : `${earned} of ${possible}, too little to say`;
      const needed = judged ? `judged, needs ${bar ?? 0}` : 'seen';
      return `  ${competency} ${competencies[competency].name}: ${share} over ${counted(moments, 'moment')} (${needed})`;
    }),
    `Questions: ${counted(questions.substantive, 'prompt')} counted, ${counted(questions.openBeforeClosed, 'invitation')} before the first closed one${questions.band === null ? '' : `, ${questions.band}`}.`,
  ].join('\n');
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
