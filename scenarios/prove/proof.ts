import type { ActId, CompetencyId } from '../assess/code-book.ts';

/** A run as `play --choices` takes it: the choices in order, divided by commas; `call:full` names a class of service. */
export type Route = string;

export type FindingKind =
  | 'cannot-be-reached'
  | 'never-open'
  | 'never-told'
  | 'need-unmet'
  | 'told-unsaid'
  | 'dead-end'
  | 'no-way-out'
  | 'nothing-reads'
  | 'best-rate-varies'
  | 'nothing-best-on-all'
  | 'silence-pays'
  | 'silence-costs-nothing'
  | 'harm-without-repair'
  | 'answers-differ'
  | 'answer-loses-met'
  | 'never-met'
  | 'act-at-one-node'
  | 'one-way-to-met'
  | 'search-stopped';

/** Something that makes a scenario unsound, or that the search could not settle. */
export type Finding = {
  readonly kind: FindingKind;
  /** `open` where the search stopped before it could tell. */
  readonly is: 'certain' | 'open';
  /** One sentence that names the place and says what is wrong. */
  readonly sentence: string;
  /** Such as `machine.states.plan.states.doorway.meta.choices[1]`. */
  readonly path: string;
  /** The shortest run that shows it, where a run can. */
  readonly route: Route | null;
};

export type Span = { readonly least: number; readonly most: number };

/** What runs can earn of a competency, exactly: each end is reached by some run. */
export type CompetencyRange = {
  readonly competency: CompetencyId;
  readonly judged: boolean;
  readonly earned: Span;
  readonly possible: Span;
  readonly moments: Span;
};

/** What is proved of one ending. */
export type EndingProof = {
  readonly ending: string;
  readonly title: string;
  /** Null where the search stopped before it came here. */
  readonly reachable: boolean | null;
  /** The shortest run that ends here. */
  readonly route: Route | null;
  /** Null where the search stopped before it could tell. */
  readonly canBeMet: boolean | null;
  /** The shortest run that ends here and is met. */
  readonly metRoute: Route | null;
  /** Required acts that no run without a gate has done when it ends here. */
  readonly actsOutOfReach: readonly ActId[];
  readonly ranges: readonly CompetencyRange[];
};

/** A choice, no gate, that somebody on the best run could slip into, after which no run is met. */
export type Slip = {
  /** The run up to and with the slip. */
  readonly route: Route;
  /** `open` where the search stopped before it could tell. */
  readonly is: 'certain' | 'open';
};

/**
 * How likely an officer's run is met who picks among the open choices at random, or who takes a best one nine or eight
 * times in ten and otherwise another. Null where there was too much to keep apart.
 */
export type Chances = {
  readonly random: number | null;
  readonly nineInTen: number | null;
  readonly eightInTen: number | null;
};

/** What holds of a scenario over all its runs. */
export type Proof = {
  /** Every state was reached and every search came to its end. Otherwise what was not found may still exist. */
  readonly exact: boolean;
  /** How many states there are once what nothing can read any more is left out. */
  readonly states: number;
  readonly findings: readonly Finding[];
  /** Over all runs that end. */
  readonly ranges: readonly CompetencyRange[];
  readonly endings: readonly EndingProof[];
  /** Two met runs that differ in three rated decisions or more, if there are. */
  readonly differentMetRoutes: readonly [Route, Route] | null;
  /** The run of somebody who takes the best choice each time, if it is met; of equals the first in the file. */
  readonly bestRoute: Route | null;
  /** Single slips from the best run that lose *met* for good. */
  readonly slips: readonly Slip[];
  /** Only where they were asked for. */
  readonly chances: Chances | null;
};
