import type { CompetencyId } from '../../scenarios/assess/code-book.ts';
import type { WrittenState } from '../../scenarios/format/state.ts';
import type { Draw } from './draw.ts';
import type { WrittenChoice, WrittenMeta } from './fake-scenario.ts';
import { drawLines, drawNotice } from './scenario-lines.ts';
import type { Leaf } from './scenario-skeleton.ts';
import type { Vocabulary, WrittenAction, WrittenAlternative } from './scenario-vocabulary.ts';
import type { Ways } from './scenario-ways.ts';

type Stakes = readonly CompetencyId[];
type Made = { readonly choice: WrittenChoice; readonly on: Readonly<Record<string, WrittenAlternative[]>> };

const acts = ['role-explained', 'danger-asked', 'advocate-offered', 'next-step-told'] as const;
const codes = ['OPN', 'CUE', 'PRB', 'APC', 'INC', 'LDG', 'EXP', 'SUP', 'SAF'] as const;

/** A node: its first choice is always open, best on all stakes and leads onward; the others are anything. */
export function drawNode(
  draw: Draw,
  leaf: Leaf,
  words: Vocabulary,
  ways: Ways,
  must: readonly WrittenAction[],
): WrittenState {
  const stakes = [
    ...new Set([draw.pick(['C1', 'C2', 'C3'] as const), draw.pick(['C1', 'C2', 'C3'] as const)]),
  ];
  const best = draw.int(0, 2);
  const made: Made[] = [drawFirst(draw, leaf, stakes, best, ways, must)];
  for (let count = draw.int(0, 2); count > 0; count -= 1) {
    made.push(drawOther(draw, `${idOf(leaf)}-${made.length}`, leaf, stakes, best, words, ways));
  }
  if (draw.rarely(4)) made.push(drawSilence(leaf, stakes));
  if (draw.rarely(4)) made.push(drawReferral(draw, leaf, stakes, ways));
  const channel = draw.pick(['in-person', 'in-person', 'phone', 'video', 'text'] as const);
  const meta: WrittenMeta = {
    lines: drawLines(draw, words, channel === 'in-person'),
    ...drawNotice(draw, words),
    ...(draw.rarely(3) && { recap: 'Where they are.' }),
    ...(draw.rarely(4) && { moment: 'Worth a word.' }),
    ...(channel !== 'in-person' && { channel }),
    because: 'It was drawn.',
    basis: 'practice',
    stakes,
    choices: made.map(({ choice }) => choice),
  };
  const always = draw.rarely(6)
    ? { always: [{ target: ways.onward(leaf.order, leaf.path), guard: words.guard() }] }
    : {};
  return { meta, on: Object.assign({}, ...made.map(({ on }) => on)), ...always };
}

function idOf(leaf: Leaf): string {
  return `n${leaf.order}`;
}

function rated(stakes: Stakes, rate: () => number): WrittenChoice['rates'] {
  return Object.fromEntries(stakes.map((stake) => [stake, rate()]));
}

function drawFirst(
  draw: Draw,
  leaf: Leaf,
  stakes: Stakes,
  best: number,
  ways: Ways,
  must: readonly WrittenAction[],
): Made {
  const id = `${idOf(leaf)}-0`;
  const target = () =>
    leaf.exit !== undefined && draw.rarely(2) ? `#drawn.${leaf.exit}` : ways.onward(leaf.order, leaf.path);
  const alternatives = ways.alternatives(target, { closes: true });
  const last = alternatives.at(-1);
  if (last !== undefined && must.length > 0) last.actions = [...(last.actions ?? []), ...must];
  const said = drawSaid(draw, id);
  return {
    choice: { id, ...said, rates: rated(stakes, () => best), ...drawActs(draw) },
    on: { [id]: alternatives },
  };
}

function drawOther(
  draw: Draw,
  id: string,
  leaf: Leaf,
  stakes: Stakes,
  best: number,
  words: Vocabulary,
  ways: Ways,
): Made {
  const rates = rated(stakes, () => draw.int(-2, best));
  const alternatives = ways.alternatives(() => ways.anywhere(leaf), { closes: draw.rarely(2) });
  return {
    choice: {
      id,
      ...drawSaid(draw, id),
      rates,
      ...drawActs(draw),
      ...(draw.rarely(6) && { gate: 'false-confidentiality' }),
      ...(draw.rarely(4) && { closed: 'Not yet.' }),
      ...(draw.rarely(5) && { because: `Why ${id} is so.`, basis: 'convention' }),
    },
    on: { [id]: alternatives },
  };
}

function drawSilence(leaf: Leaf, stakes: Stakes): Made {
  const id = `${idOf(leaf)}-wait`;
  const stay: WrittenAlternative = {
    target: `#drawn.${leaf.path}`,
    actions: [{ type: 'shift', params: { strain: 1 } }],
  };
  const choice: WrittenChoice = {
    id,
    do: 'Say nothing.',
    codes: ['FAC'],
    acts: ['silence-kept'],
    rates: rated(stakes, () => 0),
    inner: 'She waits.',
  };
  return { choice, on: { [id]: [stay] } };
}

function drawReferral(draw: Draw, leaf: Leaf, stakes: Stakes, ways: Ways): Made {
  const id = `${idOf(leaf)}-call`;
  const classes = [
    'meets',
    'full',
    'closed',
    'wrong-service',
    ...draw.some(['unsafe', 'not-for-this-person'], 2),
  ];
  const on = Object.fromEntries(
    classes.map((name) => [`${id}:${name}`, ways.alternatives(() => ways.anywhere(leaf), { closes: true })]),
  );
  const choice: WrittenChoice = { id, do: 'Call a service.', over: 'service', rates: rated(stakes, () => 0) };
  return { choice, on };
}

function drawSaid(draw: Draw, id: string): Partial<WrittenChoice> {
  if (draw.rarely(6)) return { do: `The doing of ${id}.` };
  if (draw.rarely(6)) return { to: 'cousin', say: `Words of ${id}.` };
  const via = draw.rarely(6) ? { via: 'voice' } : {};
  return {
    ...via,
    say: `Words of ${id}.`,
    codes: [draw.pick(codes), ...draw.some(codes, 1)],
    inner: `How ${id} sounds to her.`,
    ...(draw.rarely(4) && { tone: draw.pick(['warm', 'plain'] as const) }),
  };
}

function drawActs(draw: Draw): Pick<WrittenChoice, 'acts'> {
  const done = draw.some(acts, 2);
  return done.length === 0 ? {} : { acts: done };
}
