import { owedStatements } from '../assess/referral/is-true-of.ts';
import { serviceClasses, urgencies } from '../format/vocabulary.ts';
import type { Need } from '../format/scenario-document.ts';
import type { ServiceClass } from '../format/vocabulary.ts';
import { choiceOrder } from '../machine/choice-order.ts';
import type { Decision } from '../machine/decision.ts';
import type { ScenarioChoice } from '../machine/index-scenario.ts';
import { choicesNow, latestTurn } from '../machine/interview.ts';
import type { Interview } from '../machine/interview.ts';
import { eventOf, leadsSomewhere } from '../machine/open-choices.ts';
import { lastNamed } from '../machine/referral-view.ts';

/** A decision that can be taken now, with its choice. */
export type OpenDecision = { readonly decision: Decision; readonly choice: ScenarioChoice };

/** Which services of a directory are looked at first for a need: those that meet it, or those that do not. */
export type ServiceTaste = 'best-first' | 'worst-first';

/**
 * The decisions that can be taken where an interview rests, in the order in which the seed shows the choices. A choice
 * over services stands once for each noted need, the most urgent first, with the service that comes first in taste.
 */
export function openDecisions(
  interview: Interview,
  seed: number,
  taste: ServiceTaste = 'best-first',
): readonly OpenDecision[] {
  const { path } = latestTurn(interview).place;
  const open = choicesNow(interview).filter(({ is }) => is === 'open');
  const ordered = choiceOrder(
    seed,
    path,
    open.map(({ choice }) => choice),
  );
  return ordered.flatMap((choice) =>
    choice.over === undefined
      ? [{ decision: { node: path, choice: choice.id }, choice }]
      : serviceDecisions(interview, choice.id, wantedClasses(interview, taste)),
  );
}

/** Whoever has offered a service calls that one. Otherwise taste decides. */
function wantedClasses(interview: Interview, taste: ServiceTaste): readonly ServiceClass[] {
  const { place } = latestTurn(interview);
  const { step, need } = (place.is === 'node' ? place.node.referral : undefined) ?? {};
  const offered = step !== 'call' || need === undefined ? undefined : lastNamed(interview, need);
  const found = offered === undefined ? undefined : interview.binding?.classOf(offered, need ?? '');
  if (found !== undefined) return [found];
  return taste === 'best-first' ? serviceClasses : serviceClasses.toReversed();
}

/**
 * What a choice over services comes to where an interview rests: for each noted need, the most urgent first, the first
 * service of the first of these classes that has one and leads on; of its services the one last offered for the need
 * before any other. Nothing without a directory.
 */
export function serviceDecisions(
  interview: Interview,
  choiceId: string,
  classes: readonly ServiceClass[],
): readonly OpenDecision[] {
  const { place, context } = latestTurn(interview);
  const { binding } = interview;
  const choice = place.is === 'node' ? place.node.choices.find(({ id }) => id === choiceId) : undefined;
  if (place.is === 'ending' || choice?.over === undefined || binding === undefined) return [];
  const services = binding.directory.services.map(({ id }) => id).toSorted();
  return needsByUrgency(interview).flatMap((need): OpenDecision[] => {
    const offered = lastNamed(interview, need);
    const inOrder = offered === undefined ? services : [offered, ...services];
    const found = classes
      .map((name) => inOrder.find((service) => binding.classOf(service, need) === name))
      .filter((service) => service !== undefined)
      .map((service): Decision => ({ node: place.path, choice: choice.id, args: { service, need } }))
      .find((decision) => {
        const sent = eventOf(choice, place.node, decision, context, binding);
        return sent.ok && leadsSomewhere(place.node, sent.event, context);
      });
    return found === undefined ? [] : [{ decision: found, choice }];
  });
}

/** A decision with everything said that has to be said of the service it offers; any other as it is. */
export function withOwedWords({ binding }: Interview, open: OpenDecision, isOffer: boolean): OpenDecision {
  const { args } = open.decision;
  const service = binding?.directory.services.find(({ id }) => id === args?.service);
  const judged = args === undefined ? undefined : binding?.judgementOf(args.service, args.need);
  if (!isOffer || args === undefined || service === undefined || judged === undefined) return open;
  const said = owedStatements({ service, ...judged });
  return { ...open, decision: { ...open.decision, args: { ...args, said } } };
}

function needsByUrgency({ index, turns }: Interview): readonly string[] {
  const { needs } = index.scenario;
  const noted = Object.keys(turns.at(-1)?.context.needs ?? {});
  const rank = (need: Need | undefined) =>
    need === undefined ? urgencies.length : urgencies.indexOf(need.urgency);
  return noted.toSorted((a, b) => rank(needs[a]) - rank(needs[b]) || (a < b ? -1 : 1));
}
