import type { DeepReadonly } from '../format/deep-readonly.ts';
import type { Answer } from '../format/state.ts';
import { holds } from '../machine/holds.ts';
import { type Interview, latestTurn } from '../machine/interview.ts';
import { replay, type Run } from '../machine/replay.ts';
import type { State } from '../machine/state-kind.ts';
import { decidedIn } from './decided.ts';
import { type TrippedGate, trippedGates } from './gates.ts';
import { type Harm, harmsIn } from './harms.ts';
import { type NeverSaid, neverSaid } from './never-said.ts';
import { competencyProfile, type ProfileLine } from './profile.ts';
import { type QuestionMap, questionMap } from './question-map.ts';
import { type RequiredAct, requiredActs } from './required-acts.ts';
import { type Reason, reasonsAgainst, type Result } from './result.ts';
import { assessReferral, type Referral } from './referral/assess-referral.ts';
import type { Rubric, Rubric2 } from './rubric.ts';

type Outcome = NonNullable<NonNullable<State['meta']>['outcomes']>[number];

/** Where a finished interview ended, and what holds for the person there. It decides nothing about the officer. */
export type Ending = {
  readonly state: string;
  readonly outcomes: readonly Omit<Outcome, 'when'>[];
};

/**
 * What an attempt amounts to. There is no overall number. `result` is the interview's; what was decided at steps of a
 * referral has no part in it, save the acts done there.
 */
export type Assessment = {
  readonly rubric: { readonly version: number; readonly codeBook: number };
  /** Null while the interview has not reached an ending. */
  readonly result: Result | null;
  /** Under a rubric that judges referrals: the referral, judged apart; null where the scenario has none. */
  readonly referral?: Referral | null | undefined;
  /** Under such a rubric: *met* only where interview and referral both are. */
  readonly overall?: Result | null | undefined;
  /** Everything that keeps a finished attempt from being met. */
  readonly reasons: readonly Reason[];
  readonly profile: readonly ProfileLine[];
  readonly acts: readonly RequiredAct[];
  readonly gates: readonly TrippedGate[];
  readonly harms: readonly Harm[];
  readonly questions: QuestionMap;
  /** What people decided for themselves, in order. */
  readonly answers: readonly ({ readonly seq: number } & DeepReadonly<Answer>)[];
  readonly ending: Ending | null;
  readonly said: NeverSaid;
};

/**
 * The assessment of a run under a rubric; the same four inputs always give the same. An impossible decision throws:
 * `replay` is what tells whether stored decisions can have been taken.
 */
export function assess({ rubric, ...run }: Run & { readonly rubric: Rubric }): Assessment {
  const replayed = replay(run);
  if (!replayed.ok) throw new Error(`Decision ${replayed.seq} is impossible: ${replayed.problem}`);
  return assessInterview(replayed.interview, rubric);
}

/** The assessment of an interview as far as it has come. */
export function assessInterview(interview: Interview, rubric: Rubric): Assessment {
  const { scenario } = interview.index;
  const decided = decidedIn(interview);
  const shown = {
    profile: competencyProfile(decided, scenario, interview.binding, rubric),
    acts: requiredActs(decided, scenario),
    gates: trippedGates(decided, scenario).filter(
      ({ by, node }) => by === 'omission' || isOfInterview(node, interview, rubric),
    ),
    harms: harmsIn(decided, scenario),
  };
  const ending = endingOf(interview);
  const reasons = ending === null ? [] : reasonsAgainst(shown);
  const outcome: Result = reasons.length === 0 ? 'met' : 'not-yet';
  const result = ending === null ? null : outcome;
  return {
    rubric: { version: rubric.version, codeBook: rubric.codeBook },
    result,
    ...(rubric.version === 2 && withReferral(interview, rubric, result)),
    reasons,
    ...shown,
    questions: questionMap(decided, scenario, rubric),
    answers: interview.turns
      .filter(({ decision }) => isOfInterview(decision?.node, interview, rubric))
      .flatMap(({ seq, answers }) => answers.map((answer) => ({ seq, ...answer }))),
    ending,
    said: neverSaid(interview),
  };
}

/** The referral is judged apart: neither makes up for the other. */
function withReferral(
  interview: Interview,
  rubric: Rubric2,
  result: Result | null,
): Pick<Assessment, 'referral' | 'overall'> {
  const referral = assessReferral(interview, rubric);
  const isMet = result === 'met' && (referral === null || referral.result === 'met');
  return { referral, overall: result === null ? null : isMet ? 'met' : 'not-yet' };
}

/** What an attempt came to as a whole: both results where there are two. */
export function overallResult({ result, overall }: Assessment): Result | null {
  return overall === undefined ? result : overall;
}

/** What is done at a step of a referral belongs to the referral, where a rubric judges it. */
function isOfInterview(node: string | undefined, { index }: Interview, rubric: Rubric): boolean {
  return rubric.version === 1 || index.nodes.get(node ?? '')?.referral === undefined;
}

function endingOf(interview: Interview): Ending | null {
  const { place, context } = latestTurn(interview);
  if (place.is !== 'ending') return null;
  const outcomes = place.ending.state.meta?.outcomes ?? [];
  const holding = outcomes.filter(({ when }) => when === undefined || holds(when, context));
  return { state: place.path, outcomes: holding.map(({ of, is, text }) => ({ of, is, text })) };
}
