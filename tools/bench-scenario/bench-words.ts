// The names of the benchmark scenario, and the parts of it that say nothing.

import type { ActId, CompetencyId } from '../../scenarios/assess/code-book.ts';
import type { WrittenScenario } from '../../scenarios/format/scenario-document.ts';
import type { WrittenState } from '../../scenarios/format/state.ts';
import { dimensions } from '../../scenarios/format/vocabulary.ts';
import type { Dimension } from '../../scenarios/format/vocabulary.ts';

export type BenchMeta = NonNullable<WrittenState['meta']>;
export type BenchChoice = NonNullable<BenchMeta['choices']>[number];

export const turns = 24;
/** In how many turns at the end the dimensions and facts are tested. */
export const testedTurns = 6;
const turnsOfPhase = 4;
const phases = ['plan', 'explain', 'account', 'clarify', 'needs', 'close'] as const;
const competencies: readonly CompetencyId[] = ['C1', 'C2', 'C3', 'C4'];
const acts: readonly ActId[] = ['danger-asked', 'neck-asked', 'advocate-offered', 'next-step-told'];

export const factNames = Array.from({ length: 10 }, (_, number) => `fact-${number}`);

export function nodeKey(turn: number): string {
  return `t${String(turn + 1).padStart(2, '0')}`;
}

/** Where a turn's node stands, such as `account.t09`. */
export function nodePath(turn: number): string {
  return `${round(phases, Math.floor(turn / turnsOfPhase))}.${nodeKey(turn)}`;
}

/** The phases with their turns. */
export function phasesOf(nodes: readonly WrittenState[]): Record<string, WrittenState> {
  const states = phases.map((phase, number) => {
    const first = number * turnsOfPhase;
    const own = nodes
      .slice(first, first + turnsOfPhase)
      .map((node, n) => [nodeKey(first + n), node] as const);
    const meta: BenchMeta = { phase, channel: 'in-person', present: ['maya'] };
    return [phase, { meta, initial: nodeKey(first), states: Object.fromEntries(own) }] as const;
  });
  return Object.fromEntries(states);
}

export function stakesOf(turn: number): readonly [CompetencyId, CompetencyId] {
  return [round(competencies, turn), round(competencies, turn + 1)];
}

/** The act that a turn's best choice does; none in the first four. Each comes back. */
export function actOf(turn: number): readonly ActId[] | undefined {
  return turn < 4 ? undefined : [round(acts, Math.floor(turn / 2))];
}

export function dimensionOf(turn: number): Dimension {
  return round(dimensions, turn);
}

export function factOf(number: number): string {
  return round(factNames, number);
}

function round<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('There is nothing to go round.');
  return item;
}

/** Each second fact opens only to somebody who feels no worse than at the start. */
export function benchFacts(): WrittenScenario['facts'] {
  const facts = factNames.map((name, number) => {
    const params = { dimension: dimensionOf(number), value: dimensionOf(number) === 'strain' ? -1 : 0 };
    const opens = number % 2 === 0 && { opens: { type: 'atLeast' as const, params } };
    return [
      name,
      { text: `About ${name}.`, quote: `It was ${name}.`, kind: 'event' as const, ...opens },
    ] as const;
  });
  return Object.fromEntries(facts);
}

/** Whatever has just been told is said wherever that leads. */
export function linesOf(text: string): NonNullable<BenchMeta['lines']> {
  return [{ by: 'maya', text }, ...factNames.map((name) => ({ by: 'maya', says: name }))];
}

export function benchChoice(id: string, said: Partial<BenchChoice>): BenchChoice {
  const empty = { because: 'It is a load.', inner: 'Nothing.', basis: 'convention' as const };
  return { id, say: `Words of ${id}.`, codes: ['OPN'], rates: {}, ...empty, ...said };
}

export function benchEnding(title: string, answer?: string): WrittenState {
  return {
    type: 'final',
    meta: {
      title,
      lines: linesOf('All right.'),
      ...(answer !== undefined && { answer: { by: 'maya', to: 'report', is: answer } }),
      outcomes: [
        { of: 'satisfaction', is: 'in-place', text: 'Done.' },
        { of: 'resolution', is: 'theirs', text: 'Hers.' },
        { of: 'safety', is: 'within-reach', text: 'Near.' },
      ],
      dayAfter: [{ to: 'nobody', text: 'It was a load.' }],
    },
  };
}
