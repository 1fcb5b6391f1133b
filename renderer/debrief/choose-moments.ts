import type { Assessment } from '../../scenarios/assess/assess.ts';
import type { AttemptReport } from '../../scenarios/report/attempt-report.ts';
import type { ReportDecision } from '../../scenarios/report/report-decision.ts';
import type { ReportTurn } from '../../scenarios/report/report-turn.ts';

/** Why a moment was chosen: what did harm and still stands, what the author holds worth it, or what opened the most. */
export type MomentKind = 'harm' | 'author' | 'opening';

/** A turn worth another look. */
export type Moment = {
  readonly kind: MomentKind;
  readonly turn: ReportTurn & { readonly decision: ReportDecision };
};

type DecidedTurn = Moment['turn'];

/**
 * At most three turns worth another look, in the order they came. One place is kept for the worst harm that was not
 * made good and one for what opened the most; the author's own moments have the rest, those with most to gain first.
 */
export function chooseMoments(
  report: Pick<AttemptReport, 'turns'>,
  assessment: Pick<Assessment, 'harms'>,
): readonly Moment[] {
  const decided = report.turns.filter(isDecided);
  const harm = worstUnrepaired(decided, assessment);
  const opening = bestOpening(decided);
  const authored = decided
    .filter(({ decision }) => decision.at.moment !== null)
    .toSorted((a, b) => ratesOf(a) - ratesOf(b) || a.seq - b.seq);
  const wanted: readonly Moment[] = [
    ...(harm === undefined ? [] : [{ kind: 'harm', turn: harm } as const]),
    ...authored.slice(0, harm === undefined ? 2 : 1).map((turn) => ({ kind: 'author', turn }) as const),
    ...(opening === undefined ? [] : [{ kind: 'opening', turn: opening } as const]),
    ...authored.map((turn) => ({ kind: 'author', turn }) as const),
  ];
  const seqs = [...new Set(wanted.map(({ turn }) => turn.seq))].slice(0, 3).toSorted((a, b) => a - b);
  return seqs.flatMap((seq) => wanted.find(({ turn }) => turn.seq === seq) ?? []);
}

function isDecided(turn: ReportTurn): turn is DecidedTurn {
  return turn.decision !== null;
}

/** A never-event comes before everything; then the deepest rate below 0. */
function worstUnrepaired(
  decided: readonly DecidedTurn[],
  { harms }: Pick<Assessment, 'harms'>,
): DecidedTurn | undefined {
  const depth = (harm: Assessment['harms'][number]) =>
    (harm.isGate ? -100 : 0) + harm.rates.reduce((total, { rate }) => total + rate, 0);
  const worst = harms.filter(({ repairedAt }) => repairedAt === null).toSorted((a, b) => depth(a) - depth(b));
  return decided.find(({ seq }) => seq === worst[0]?.seq);
}

/** Of the best choices taken, the one after which the most was told; the earliest of equals. */
function bestOpening(decided: readonly DecidedTurn[]): DecidedTurn | undefined {
  return decided
    .filter(({ decision, disclosed }) => decision.choice.best && disclosed.length > 0)
    .toSorted((a, b) => b.disclosed.length - a.disclosed.length || a.seq - b.seq)[0];
}

function ratesOf({ decision }: DecidedTurn): number {
  return decision.choice.rates.reduce((total, { rate }) => total + rate, 0);
}
