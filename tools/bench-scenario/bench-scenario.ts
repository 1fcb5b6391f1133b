// The scenario that shows whether a proof is fast enough: 24 turns, four dimensions, ten facts, half the choices
// guarded, and every dimension and fact tested in the last six turns, so that what happened early matters to the end
// and nothing can be dropped on the way. It is drawn, always the same, and nobody is meant to play it.

import { dimensions } from '../../scenarios/format/vocabulary.ts';
import type { WrittenGuard } from '../../scenarios/format/guard.ts';
import type { WrittenScenario } from '../../scenarios/format/scenario-document.ts';
import type { WrittenState } from '../../scenarios/format/state.ts';
import { drawsFrom } from './draws.ts';
import type { Draws } from './draws.ts';

type Meta = NonNullable<WrittenState['meta']>;
type Choice = NonNullable<Meta['choices']>[number];
type Transition = NonNullable<WrittenState['on']>[string];

const turns = 24;
const testedTurns = 6;
const factNames = Array.from({ length: 10 }, (_, at) => `fact-${at}`);
const competencies = ['C1', 'C2', 'C3', 'C4'] as const;
const acts = ['danger-asked', 'neck-asked', 'advocate-offered', 'next-step-told'] as const;
const phases = ['plan', 'explain', 'account', 'clarify', 'needs', 'close'] as const;
const turnsOfPhase = turns / phases.length;

/** The benchmark scenario in the author's form. */
export function benchScenario(): WrittenScenario {
  const draws = drawsFrom(11);
  const id = 'bench';
  const nodes = Array.from({ length: turns }, (_, turn) => drawNode(turn, draws));
  const states = Object.fromEntries(
    phases.map((phase, at) => [
      phase,
      {
        meta: { phase, channel: 'in-person', present: ['maya'] },
        initial: keyOf(at * turnsOfPhase),
        states: Object.fromEntries(
          nodes
            .slice(at * turnsOfPhase, (at + 1) * turnsOfPhase)
            .map((node, n) => [keyOf(at * turnsOfPhase + n), node]),
        ),
      } satisfies WrittenState,
    ]),
  );
  return {
    format: 1,
    id,
    version: '1.0.0',
    language: 'en',
    title: 'Benchmark',
    minutes: 10,
    group: 'bench',
    models: ['direct'],
    objectives: [
      { id: 'o1', text: 'Be quick.', competencies: ['C1', 'C2'], requires: ['danger-asked', 'neck-asked'] },
      { id: 'o2', text: 'Be exact.', competencies: ['C4'], requires: ['advocate-offered', 'next-step-told'] },
    ],
    contentNote: 'Nothing that happened.',
    briefing: {
      dispatch: 'A call.',
      known: ['Nothing.'],
      place: 'A house.',
      at: { weekday: 'tue', time: '01:04' },
    },
    people: { maya: { name: 'Maya', role: 'victim', about: 'Not a person but a load' } },
    opening: { safety: 0, control: 0, trust: 0, strain: 0 },
    facts: Object.fromEntries(factNames.map((name, at) => [name, fact(name, at)])),
    needs: {},
    gates: [{ gate: 'danger-left-unasked', unless: ['danger-asked'], after: pathOf(turns - 4) }],
    sources: {},
    reviews: [],
    machine: {
      id,
      initial: 'plan',
      states: { ...states, accepted: ending('Accepted'), declined: ending('Declined'), left: ending('Left') },
    },
  };
}

function keyOf(turn: number): string {
  return `t${String(turn + 1).padStart(2, '0')}`;
}

function pathOf(turn: number): string {
  return `${phases[Math.floor(turn / turnsOfPhase)] ?? 'close'}.${keyOf(turn)}`;
}

function fact(name: string, at: number): WrittenScenario['facts'][string] {
  const dimension = dimensions[at % dimensions.length] ?? 'trust';
  // Each second fact opens only to somebody who feels a little better than at the start.
  const opens: WrittenGuard = {
    type: 'atLeast',
    params: { dimension, value: dimension === 'strain' ? -1 : 0 },
  };
  return { text: `About ${name}.`, quote: `It was ${name}.`, kind: 'event', ...(at % 2 === 0 && { opens }) };
}

/**
 * A turn: the best choice, always open; a second style, guarded; a poor one; and one that does harm, guarded. The last
 * turn ends the interview, where an answer decides how.
 */
function drawNode(turn: number, draws: Draws): WrittenState {
  const stakes = [competencies[turn % 4] ?? 'C1', competencies[(turn + 1) % 4] ?? 'C2'] as const;
  const key = keyOf(turn);
  const says = factNames.map((name) => ({ by: 'maya', says: name }));
  const rated = (first: number, second: number) => ({ [stakes[0]]: first, [stakes[1]]: second });
  const act = acts[Math.floor(turn / 2) % acts.length];
  const choices: Choice[] = [
    choice(`${key}-best`, { rates: rated(2, 2), ...(act !== undefined && turn >= 4 && { acts: [act] }) }),
    choice(`${key}-other`, { rates: rated(2, 1), ...(turn > 0 && { repairs: [`${keyOf(turn - 1)}-harm`] }) }),
    choice(`${key}-poor`, { rates: rated(0, 1) }),
    choice(`${key}-harm`, { rates: rated(turn < turns - 1 ? -2 : -1, -1) }),
  ];
  const isTested = turn >= turns - testedTurns;
  const on: Record<string, Transition> = {
    [`${key}-best`]: leave(turn, draws, 'best'),
    [`${key}-other`]: leave(turn, draws, 'other', isTested ? testOf(turn, draws) : earlyGuard(turn)),
    [`${key}-poor`]: leave(turn, draws, 'poor'),
    [`${key}-harm`]: leave(turn, draws, 'harm', isTested ? testOf(turn + 3, draws) : earlyGuard(turn + 2)),
  };
  return { meta: { stakes: [...stakes], choices, lines: [{ by: 'maya', text: 'Go on.' }, ...says] }, on };
}

function choice(id: string, said: Partial<Choice>): Choice {
  return {
    id,
    say: `Words of ${id}.`,
    codes: ['OPN'],
    rates: {},
    because: 'It is a load.',
    inner: 'Nothing.',
    basis: 'convention',
    ...said,
  };
}

/** Guards of the first turns, which a few dimensions decide. */
function earlyGuard(turn: number): WrittenGuard {
  const dimension = dimensions[turn % dimensions.length] ?? 'trust';
  return { type: 'atLeast', params: { dimension, value: (turn % 3) - 1 } };
}

/** Guards of the last turns: two facts and two levels of every dimension, different ones in each. */
function testOf(turn: number, draws: Draws): WrittenGuard {
  const facts = [0, 1, 2].map((n) => ({ knows: factNames[(turn * 3 + n) % factNames.length] ?? 'fact-0' }));
  const levels = dimensions.map((dimension): WrittenGuard => {
    const value = draws.from(0, 1);
    return { type: 'atLeast', params: { dimension, value } };
  });
  return {
    any: [
      { all: [facts[0] ?? levels[0], levels[0], levels[1]] },
      { all: [facts[1], facts[2], levels[2], levels[3]] },
    ].map(({ all }) => ({ all: all.filter((term) => term !== undefined) })),
  };
}

function leave(turn: number, draws: Draws, way: string, guard?: WrittenGuard): Transition {
  const good = way === 'best' || way === 'other' ? 1 : -1;
  const shifted = dimensions.flatMap((dimension) => {
    const moves = draws.from(0, 2) === 0 && (way === 'best' || way === 'harm');
    const by = !moves ? 0 : dimension === 'strain' ? -good : good;
    return by === 0 ? [] : [[dimension, by] as const];
  });
  const asked = factNames[(turn * 7 + way.length) % factNames.length] ?? 'fact-0';
  const actions = [
    ...(shifted.length === 0 ? [] : [{ type: 'shift' as const, params: Object.fromEntries(shifted) }]),
    ...(way === 'poor' || (turn + way.length) % 3 === 0
      ? []
      : [{ type: 'disclose' as const, params: { facts: [asked] } }]),
  ];
  const step = { ...(actions.length > 0 && { actions }), ...(guard !== undefined && { guard }) };
  if (turn < turns - 1) return { target: `#bench.${pathOf(turn + 1)}`, ...step };
  if (way === 'harm') return { target: '#bench.left', ...step };
  const trusting: WrittenGuard = { trust: 1 };
  const both = guard === undefined ? trusting : { all: [guard, trusting] };
  return [
    { target: '#bench.accepted', ...step, guard: both },
    { target: '#bench.declined', ...step },
  ];
}

function ending(title: string): WrittenState {
  return {
    type: 'final',
    meta: {
      title,
      lines: [{ by: 'maya', text: 'All right.' }, ...factNames.map((name) => ({ by: 'maya', says: name }))],
      ...(title !== 'Left' && { answer: { by: 'maya', to: 'report', is: title.toLowerCase() } }),
      outcomes: [
        { of: 'satisfaction', is: 'in-place', text: 'Done.' },
        { of: 'resolution', is: 'theirs', text: 'Hers.' },
        { of: 'safety', is: 'within-reach', text: 'Near.' },
      ],
      dayAfter: [{ to: 'nobody', text: 'It was a load.' }],
    },
  };
}
