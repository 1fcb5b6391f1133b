import type { WrittenState } from '../../scenarios/format/state.ts';
import type { Draw } from './draw.ts';
import type { Leaf } from './scenario-skeleton.ts';
import type { Vocabulary, WrittenAlternative } from './scenario-vocabulary.ts';

/** A node of a talk with its finished transitions. */
export type TalkNode = { readonly leaf: Leaf; readonly state: WrittenState };

/** Regions beside a talk: each waits for choices or nodes of the talk, moves on by itself at times, and never leaves. */
export function drawScenes(
  draw: Draw,
  parallel: string,
  nodes: readonly TalkNode[],
  words: Vocabulary,
): Record<string, WrittenState> {
  const names = eventsThatStay(parallel, nodes);
  const count = draw.int(1, 2);
  const regions = Array.from({ length: count }, (_, at): [string, WrittenState] => {
    const key = `scene-${at}`;
    return [key, drawRegion(draw, `#drawn.${parallel}.${key}`, names, words)];
  });
  return Object.fromEntries(regions);
}

function drawRegion(draw: Draw, path: string, names: readonly string[], words: Vocabulary): WrittenState {
  const ends = draw.rarely(3);
  const count = draw.int(1, 3);
  const states: Record<string, WrittenState> = {};
  for (let at = 0; at < count; at += 1) {
    const events = draw.some(names, 2);
    const onward = at + 1 < count ? `s${at + 1}` : ends ? 'over' : 's0';
    states[`s${at}`] = {
      meta: {
        lines: [{ by: 'scene', text: `Scenery ${at}.`, ...(draw.rarely(3) && { when: words.guard() }) }],
      },
      ...(events.length > 0 && {
        on: Object.fromEntries(events.map((event) => [event, drawStep(draw, onward, words)])),
      }),
      ...(at + 1 < count && draw.rarely(3) && { always: { target: `s${at + 1}`, guard: words.guard() } }),
    };
  }
  if (ends) states['over'] = { type: 'final' };
  return { initial: 's0', states, ...(ends && { onDone: { target: `${path}.s0` } }) };
}

function drawStep(draw: Draw, target: string, words: Vocabulary): WrittenAlternative {
  const actions = words.actions();
  return { target, ...(draw.rarely(3) && { guard: words.guard() }), ...(actions.length > 0 && { actions }) };
}

/** Events of which no alternative leaves the parallel state, and nodes that have at least one such. */
function eventsThatStay(parallel: string, nodes: readonly TalkNode[]): readonly string[] {
  return nodes.flatMap(({ leaf, state }) => {
    const staying = Object.entries(state.on ?? {}).filter(([, alternatives]) =>
      [alternatives]
        .flat()
        .every(({ target }) => !target.startsWith('#') || target.startsWith(`#drawn.${parallel}.talk.`)),
    );
    const events = staying.map(([event]) => event);
    return events.length === 0 ? [] : [...events, leaf.path.slice(`${parallel}.talk.`.length)];
  });
}
