import { assess, overallResult } from '../../scenarios/assess/assess.ts';
import type { Assessment } from '../../scenarios/assess/assess.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import type { App } from './app.ts';
import type { AttemptTexts } from './find-attempt.ts';
import { runOf } from './replay-attempt.ts';

/** The assessment of decisions as they are stored, under the rubric their attempt began with. */
export function assessStored(app: App, attempt: AttemptTexts, decisions: readonly Decision[]): Assessment {
  return assess({ ...runOf(app, attempt, decisions), rubric: app.texts.rubric(attempt.rubricHash) });
}

/** What a closed attempt came to as a whole. One that has not closed has no result, and asking is a bug. */
export function resultOf(assessment: Assessment): NonNullable<Assessment['result']> {
  const result = overallResult(assessment);
  if (result === null) throw new Error('An attempt at its ending was assessed as unfinished.');
  return result;
}
