import { statements } from '../../../scenarios/format/referral-vocabulary.ts';
import { latestTurn, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';

/**
 * An interview led on through its referral. A step is the end of a choice’s id, and after colons, where it names a
 * service, the service and what is said of it: `tonight-together:harbor-line-advocates:does+apart+free+no-is-fine`. A
 * step that cannot be taken is a mistake in the test.
 */
export function referred(interview: Interview, steps: string): Interview {
  return steps.split(',').reduce((before, step) => {
    const [name = '', service, words] = step.split(':');
    const { place } = latestTurn(before);
    if (place.is !== 'node') throw new Error(`The interview has ended before ${step}.`);
    const { path, node } = place;
    const need = node.referral?.need;
    const said =
      words === undefined ? {} : { said: statements.filter((one) => words.split('+').includes(one)) };
    const args = service === undefined || need === undefined ? undefined : { service, need, ...said };
    const choice = node.referral === undefined ? name : `referral-${name}`;
    const taken = takeDecision(before, { node: path, choice, ...(args !== undefined && { args }) });
    if (!taken.ok) throw new Error(`${step}: ${taken.problem}`);
    return taken.interview;
  }, interview);
}
