import type { WrittenGuard } from '../../scenarios/format/guard.ts';
import type { WrittenScenario } from '../../scenarios/format/scenario-document.ts';
import type { WrittenState } from '../../scenarios/format/state.ts';
import { dimensions } from '../../scenarios/format/vocabulary.ts';
import type { Draw } from './draw.ts';

type Alternatives = NonNullable<WrittenState['always']>;
export type WrittenAlternative = Exclude<Alternatives, readonly unknown[]>;
export type WrittenAction = NonNullable<WrittenAlternative['actions']>[number];

/** The names a generated scenario may use, and what can be drawn from them. */
export type Vocabulary = {
  readonly people: WrittenScenario['people'];
  readonly facts: WrittenScenario['facts'];
  readonly needs: WrittenScenario['needs'];
  /** Facts that are told by somebody. */
  readonly open: readonly string[];
  readonly flags: readonly string[];
  readonly guard: () => WrittenGuard;
  readonly actions: () => WrittenAction[];
};

export const people: WrittenScenario['people'] = {
  maya: { name: 'Maya', role: 'victim', about: '34, teacher' },
  luis: { name: 'Luis', role: 'child', about: '11' },
  cousin: { name: 'Teo', role: 'relative', about: 'a cousin' },
  voice: { name: 'Ms. Ochoa', role: 'interpreter', about: 'on the phone' },
};

/** Some facts (one of them perhaps kept), needs and flags; guards and actions over them. */
export function drawVocabulary(draw: Draw): Vocabulary {
  const open = Array.from({ length: draw.int(0, 3) }, (_, at) => `fact-${at}`);
  const needIds = Array.from({ length: draw.int(1, 2) }, (_, at) => `need-${at}`);
  const flags = Array.from({ length: draw.int(1, 3) }, (_, at) => `flag-${at}`);
  const names = { open, needIds, flags };
  const guard = () => drawGuard(draw, names, 2);
  const facts: WrittenScenario['facts'] = {};
  for (const id of open) {
    const opens = draw.rarely(2) ? { opens: guard() } : {};
    facts[id] = { text: `What ${id} says.`, quote: `“${id}”, she says.`, kind: 'event', ...opens };
  }
  if (draw.rarely(3)) facts['kept'] = { text: 'What is hers.', kind: 'worry', kept: true };
  const needs = Object.fromEntries(
    needIds.map((id): [string, WrittenScenario['needs'][string]] => [
      id,
      { text: `Help with ${id}`, urgency: 'tonight', metBy: [draw.pick(['EMS', 'CBA'])] },
    ]),
  );
  return { people, facts, needs, open, flags, guard, actions: () => drawActions(draw, names) };
}

type Names = {
  readonly open: readonly string[];
  readonly needIds: readonly string[];
  readonly flags: readonly string[];
};

/** A guard of any kind, in the short or the long form. */
function drawGuard(draw: Draw, names: Names, depth: number): WrittenGuard {
  const dimension = draw.pick(dimensions);
  const value = draw.int(-2, 2);
  const kind = draw.int(0, depth > 0 ? 8 : 5);
  const inner = () => drawGuard(draw, names, depth - 1);
  switch (kind) {
    case 0:
      return { type: 'atMost', params: { dimension, value } };
    case 1:
      return dimension === 'strain' ? { strain: value } : { type: 'atLeast', params: { dimension, value } };
    case 2:
      return { flag: draw.pick(names.flags) };
    case 3:
      return { type: 'flag', params: { flag: draw.pick(names.flags) } };
    case 4:
      return { need: draw.pick(names.needIds) };
    case 5:
      return names.open.length === 0 ? { safety: value } : { knows: draw.pick(names.open) };
    case 6:
      return { not: inner() };
    case 7:
      return { any: [inner(), inner()] };
    default:
      return { type: 'all', params: { of: [inner(), inner()] } };
  }
}

function drawActions(draw: Draw, { open, needIds, flags }: Names): WrittenAction[] {
  return Array.from({ length: draw.int(0, 3) }, (): WrittenAction => {
    const kind = draw.int(0, 3);
    if (kind === 1) return { type: 'note', params: { needs: [draw.pick(needIds)] } };
    if (kind === 2) return { type: 'flag', params: { flag: draw.pick(flags) } };
    if (kind === 3 && open.length > 0) return { type: 'disclose', params: { facts: [draw.pick(open)] } };
    return { type: 'shift', params: { [draw.pick(dimensions)]: draw.int(-2, 2) } };
  });
}
