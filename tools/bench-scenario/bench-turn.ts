import type { WrittenGuard } from '../../scenarios/format/guard.ts';
import type { WrittenState } from '../../scenarios/format/state.ts';
import { dimensions } from '../../scenarios/format/vocabulary.ts';
import {
  actOf,
  benchChoice,
  dimensionOf,
  factOf,
  linesOf,
  nodeKey,
  nodePath,
  stakesOf,
  testedTurns,
  turns,
} from './bench-words.ts';
import type { Draws } from './draws.ts';

type Transition = NonNullable<WrittenState['on']>[string];
type Way = 'best' | 'other' | 'poor' | 'harm';

/**
 * The node of one turn: the best choice, always open; a second style, guarded; a poor one; and one that does harm,
 * guarded, which the next turn can repair. The last turn ends the interview, and an answer decides how.
 */
export function benchTurn(turn: number, draws: Draws): WrittenState {
  const key = nodeKey(turn);
  const [first, second] = stakesOf(turn);
  const rated = (one: number, other: number) => ({ rates: { [first]: one, [second]: other } });
  const repairs = turn === 0 ? {} : { repairs: [`${nodeKey(turn - 1)}-harm`] };
  const act = actOf(turn);
  const isLast = turn === turns - 1;
  return {
    meta: {
      stakes: [first, second],
      lines: linesOf('Go on.'),
      choices: [
        benchChoice(`${key}-best`, { ...rated(2, 2), ...(act !== undefined && { acts: [...act] }) }),
        benchChoice(`${key}-other`, { ...rated(2, 1), ...repairs }),
        benchChoice(`${key}-poor`, { ...rated(0, 1), ...repairs }),
        benchChoice(`${key}-harm`, rated(isLast ? -1 : -2, -1)),
      ],
    },
    on: {
      [`${key}-best`]: transition(turn, 'best', draws),
      [`${key}-other`]: transition(turn, 'other', draws, guardOf(turn, draws)),
      [`${key}-poor`]: transition(turn, 'poor', draws),
      [`${key}-harm`]: transition(turn, 'harm', draws, guardOf(turn + 2, draws)),
    },
  };
}

/** In the last turns three facts and every dimension, others in each; before that one dimension. */
function guardOf(turn: number, draws: Draws): WrittenGuard {
  if (turn < turns - testedTurns) {
    const value = turn < 9 ? -1 : (turn % 3) - 1;
    return { type: 'atLeast', params: { dimension: dimensionOf(turn), value } };
  }
  const facts = [0, 1, 2].map((n): WrittenGuard => ({ knows: factOf(turn * 3 + n) }));
  const levels = dimensions.map((dimension): WrittenGuard => {
    return { type: 'atLeast', params: { dimension, value: draws.from(0, 1) } };
  });
  return {
    any: [
      { all: [...facts.slice(0, 1), ...levels.slice(0, 2)] },
      { all: [...facts.slice(1), ...levels.slice(2)] },
    ],
  };
}

function transition(turn: number, way: Way, draws: Draws, guard?: WrittenGuard): Transition {
  const actions = [...shiftOf(way, draws), ...disclosureOf(turn, way)];
  const step = { ...(actions.length > 0 && { actions }), ...(guard !== undefined && { guard }) };
  if (turn < turns - 1) return { target: `#bench.${nodePath(turn + 1)}`, ...step };
  if (way === 'harm') return { target: '#bench.left', ...step };
  const trusting: WrittenGuard = { trust: 1 };
  return [
    {
      target: '#bench.accepted',
      ...step,
      guard: guard === undefined ? trusting : { all: [guard, trusting] },
    },
    { target: '#bench.declined', ...step },
  ];
}

function shiftOf(way: Way, draws: Draws) {
  const better = way === 'best' ? 1 : -1;
  const moved = dimensions.filter(() => draws.from(0, 2) === 0);
  if (moved.length === 0 || way === 'other' || way === 'poor') return [];
  const params = Object.fromEntries(
    moved.map((dimension) => [dimension, dimension === 'strain' ? -better : better]),
  );
  return [{ type: 'shift' as const, params }];
}

/** What each way asks for: a fact in two turns of three, and a poor one nothing. */
function disclosureOf(turn: number, way: Way) {
  const offset = way === 'other' ? 5 : 4;
  if (way === 'poor' || (turn + offset) % 3 === 0) return [];
  return [{ type: 'disclose' as const, params: { facts: [factOf(turn * 7 + offset)] } }];
}
