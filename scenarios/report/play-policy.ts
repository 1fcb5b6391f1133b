import { isBestWay } from '../assess/referral/best-ways.ts';
import type { Directory } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { urgencies } from '../format/vocabulary.ts';
import { choiceOrder } from '../machine/choice-order.ts';
import type { Decision } from '../machine/decision.ts';
import type { ScenarioChoice } from '../machine/index-scenario.ts';
import { latestTurn, openInterview, takeDecision } from '../machine/interview.ts';
import type { Interview } from '../machine/interview.ts';
import { targetPath } from '../machine/target.ts';
import { openDecisions, withOwedWords } from './open-decisions.ts';
import type { OpenDecision } from './open-decisions.ts';
import { decisionLimit, weights } from './policies.ts';
import type { PolicyName, Weighing } from './policies.ts';

export type PlayedPolicy = {
  readonly interview: Interview;
  readonly decisions: readonly Decision[];
  /** Whether an ending was reached before the limit. */
  readonly ended: boolean;
};

/**
 * Plays a scenario by a policy, with the choices shuffled by the seed; the same inputs always give the same run. Where
 * nothing has changed since a decision was last taken, the others that are open come first, so that no policy but
 * `random` circles for ever in a scenario without dead ends.
 */
export function playPolicy(options: {
  readonly scenario: Scenario;
  readonly directory?: Directory | undefined;
  readonly policy: PolicyName;
  readonly seed: number;
  readonly limit?: number | undefined;
}): PlayedPolicy {
  const { scenario, directory, policy, seed, limit = decisionLimit } = options;
  const taken = new Map<string, number>();
  const decisions: Decision[] = [];
  let interview = openInterview(scenario, directory);
  while (latestTurn(interview).place.is === 'node' && decisions.length < limit) {
    const shown = openDecisions(interview, seed, policy === 'worst' ? 'worst-first' : 'best-first');
    const open =
      policy === 'best' ? shown.map((one) => withOwedWords(interview, one, isOffer(interview))) : shown;
    const situation = situationOf(interview);
    const timesTaken = (decision: Decision) => taken.get(situation + nameOf(decision)) ?? 0;
    const chosen =
      policy === 'random'
        ? atRandom(open, seed, decisions)
        : mostWanted(open, wishes(interview, open, policy), ({ decision }) => timesTaken(decision));
    if (chosen === undefined) break;
    const next = takeDecision(interview, chosen.decision);
    if (!next.ok) throw new Error(`An open choice was refused. ${next.problem}`);
    taken.set(situation + nameOf(chosen.decision), timesTaken(chosen.decision) + 1);
    decisions.push(chosen.decision);
    interview = next.interview;
  }
  return { interview, decisions, ended: latestTurn(interview).place.is === 'ending' };
}

/** What decides where any choice leads from here: the states the interview is in and its context. */
function situationOf({ snapshot }: Interview): string {
  const { facts, needs, flags, ...levels } = snapshot.context;
  const names = [facts, needs, flags].map((set) => Object.keys(set).toSorted());
  return JSON.stringify([snapshot.value, levels, names]);
}

function nameOf({ choice, args }: Decision): string {
  return JSON.stringify([choice, args?.service, args?.need]);
}

function atRandom(
  open: readonly OpenDecision[],
  seed: number,
  decisions: readonly Decision[],
): OpenDecision | undefined {
  const named = open.map((candidate) => ({ ...candidate, id: nameOf(candidate.decision) }));
  return choiceOrder(seed, `decision ${decisions.length + 1}`, named)[0];
}

/** The least taken of the candidates; of those the one most wished for; of those the one shown first. */
function mostWanted(
  open: readonly OpenDecision[],
  wish: (candidate: OpenDecision) => readonly number[],
  timesTaken: (candidate: OpenDecision) => number,
): OpenDecision | undefined {
  const weighed = open.map((candidate) => ({
    candidate,
    wanted: [-timesTaken(candidate), ...wish(candidate)],
  }));
  return weighed.toSorted((a, b) => compare(b.wanted, a.wanted))[0]?.candidate;
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (const [position, number] of left.entries()) {
    const difference = number - (right[position] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function wishes(
  interview: Interview,
  open: readonly OpenDecision[],
  policy: Exclude<PolicyName, 'random'>,
): (candidate: OpenDecision) => readonly number[] {
  const shared = { open: [...new Set(open.map(({ choice }) => choice))], ...sofar(interview) };
  return ({ choice }) =>
    weights[policy]({
      ...shared,
      choice,
      canStay: canStay(interview, choice),
      inReferral: worthInReferral(interview, choice),
    });
}

function isOffer({ turns }: Interview): boolean {
  const place = turns.at(-1)?.place;
  return place?.is === 'node' && place.node.referral?.step === 'offer';
}

/** A need is worth the more the more urgent it is, and any of them more than to leave them. */
function worthInReferral({ index, turns }: Interview, { referral }: ScenarioChoice): number {
  const place = turns.at(-1)?.place;
  const step = place?.is === 'node' ? place.node.referral?.step : undefined;
  if (step === undefined || referral === undefined) return 0;
  const urgency = index.scenario.needs[referral.need ?? '']?.urgency;
  if (urgency !== undefined) return urgencies.length - urgencies.indexOf(urgency);
  return isBestWay(step, referral.way) ? 1 : 0;
}

function canStay({ index, turns }: Interview, choice: ScenarioChoice): boolean {
  const place = turns.at(-1)?.place;
  if (place?.is !== 'node') return false;
  const ways = place.node.state.on?.[choice.id] ?? [];
  return ways.some(({ target }) => targetPath(index.scenario.machine.id, place.path, target) === place.path);
}

function sofar({ index, turns }: Interview): Pick<Weighing, 'actsLeft' | 'unrepaired'> {
  const taken = turns.flatMap(({ decision }) => {
    const found = decision === undefined ? undefined : index.choices.get(decision.choice)?.choice;
    return found === undefined ? [] : [found];
  });
  const done = new Set<string>(taken.flatMap(({ acts = [] }) => acts));
  const required = index.scenario.objectives.flatMap(({ requires }) => requires);
  const harmed = taken.filter(({ id, rates }, position) => {
    const isRepaired = taken.slice(position + 1).some(({ repairs = [] }) => repairs.includes(id));
    return Object.values(rates).includes(-2) && !isRepaired;
  });
  return {
    actsLeft: new Set(required.filter((act) => !done.has(act))),
    unrepaired: new Set(harmed.map(({ id }) => id)),
  };
}
