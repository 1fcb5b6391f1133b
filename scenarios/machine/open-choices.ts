import type { Binding } from './bind-directory.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { firstThatHolds } from './holds.ts';
import type { ScenarioChoice, ScenarioNode } from './index-scenario.ts';
import { serviceClasses } from '../format/vocabulary.ts';

/** A choice as it stands now: open, locked with a reason that is shown, or hidden. */
export type ChoiceStanding =
  | { readonly choice: ScenarioChoice; readonly is: 'open' }
  | { readonly choice: ScenarioChoice; readonly is: 'locked'; readonly reason: string }
  | { readonly choice: ScenarioChoice; readonly is: 'hidden' };

/**
 * Every choice of a node as it stands in a context, computed from the node's own `on` and never by `can()`, which a
 * scene region beside the talk would also answer.
 */
export function openChoices(
  node: ScenarioNode,
  context: Context,
  binding?: Binding,
): readonly ChoiceStanding[] {
  return node.choices.map((choice): ChoiceStanding => {
    const events = possibleEvents(choice, node, context, binding);
    if (events.some((event) => leadsSomewhere(node, event, context))) return { choice, is: 'open' };
    return choice.closed === undefined
      ? { choice, is: 'hidden' }
      : { choice, is: 'locked', reason: choice.closed };
  });
}

/** Whether an event has an alternative whose guard holds. */
export function leadsSomewhere(node: ScenarioNode, event: string, context: Context): boolean {
  const alternatives = node.state.on?.[event];
  return alternatives !== undefined && firstThatHolds(alternatives, context) !== undefined;
}

/**
 * The events a choice can send in this context: itself, or one for each class that services have for a noted need; at a
 * step of a referral for the need it is about.
 */
export function possibleEvents(
  choice: ScenarioChoice,
  node: ScenarioNode,
  context: Context,
  binding?: Binding,
): readonly string[] {
  if (choice.over === undefined) return [choice.id];
  const reachable = new Set(
    needsAskedFor(node, context).flatMap((need) => [...(binding?.classesFor(need) ?? [])]),
  );
  return serviceClasses.filter((name) => reachable.has(name)).map((name) => `${choice.id}:${name}`);
}

function needsAskedFor({ referral }: ScenarioNode, { needs }: Context): readonly string[] {
  const noted = Object.keys(needs);
  return referral?.need === undefined ? noted : noted.filter((need) => need === referral.need);
}

/** The event of one decision, or the sentence that says why it cannot be taken. */
export function eventOf(
  choice: ScenarioChoice,
  node: ScenarioNode,
  decision: Decision,
  context: Context,
  binding?: Binding,
): { readonly ok: true; readonly event: string } | { readonly ok: false; readonly problem: string } {
  const { args } = decision;
  if (choice.over === undefined) {
    if (args !== undefined)
      return refused(`"${choice.id}" is not a choice over services, so it takes no service.`);
    return { ok: true, event: choice.id };
  }
  if (args === undefined) return refused(`"${choice.id}" needs a service and a need to be named.`);
  if (binding === undefined)
    return refused(`"${choice.id}" looks in a service directory, and none is bound.`);
  const about = node.referral?.need ?? args.need;
  if (args.need !== about) return refused(`"${choice.id}" is about the need "${about}", not "${args.need}".`);
  const unsayable = saidAmiss(args.said, node);
  if (unsayable !== undefined) return refused(`"${choice.id}" ${unsayable}`);
  if (context.needs[args.need] !== true) return refused(`The need "${args.need}" has not been noted.`);
  const found = binding.classOf(args.service, args.need);
  if (found === undefined) return refused(`The directory has no service "${args.service}".`);
  return { ok: true, event: `${choice.id}:${found}` };
}

/** What is wrong with what was said of a service. Whether it is true is for the assessment. */
function saidAmiss(
  said: NonNullable<Decision['args']>['said'],
  { referral }: ScenarioNode,
): string | undefined {
  if (said === undefined) return undefined;
  if (referral?.step !== 'offer') return 'offers no service, so nothing is said of one.';
  const twice = said.find((statement, position) => said.indexOf(statement) < position);
  return twice === undefined ? undefined : `says "${twice}" twice of one service.`;
}

function refused(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
