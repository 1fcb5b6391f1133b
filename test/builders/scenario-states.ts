import type { WrittenState } from '../../scenarios/format/state.ts';
import type { Draw } from './draw.ts';
import { drawNode } from './scenario-nodes.ts';
import { drawScenes } from './scenario-scenes.ts';
import type { TalkNode } from './scenario-scenes.ts';
import type { Box, Leaf, Skeleton } from './scenario-skeleton.ts';
import type { Vocabulary, WrittenAction } from './scenario-vocabulary.ts';
import { drawWays } from './scenario-ways.ts';
import type { Ways } from './scenario-ways.ts';

const phaseNames = ['plan', 'explain', 'account'] as const;

/** The phases of a skeleton with words, choices and transitions. */
export function drawStates(draw: Draw, skeleton: Skeleton, words: Vocabulary): Record<string, WrittenState> {
  const ways = drawWays(draw, skeleton, words);
  const leaves = new Map(
    skeleton.leaves.map((leaf) => [leaf.path, drawLeaf(draw, leaf, skeleton, words, ways)]),
  );
  const written = (place: Leaf | Box): [string, WrittenState] => {
    const key = place.path.slice(place.path.lastIndexOf('.') + 1);
    return [key, 'children' in place ? asBox(place) : (leaves.get(place.path) ?? {})];
  };
  const asBox = (box: Box): WrittenState => {
    const states = Object.fromEntries(box.children.map(written));
    if (box.is === 'parallel') return { type: 'parallel', states: { ...states, ...scenesOf(box) } };
    const initial = Object.keys(states)[0] ?? '';
    if (box.exit === undefined) return { initial, states, ...drawOwnWay(draw, box, words, ways) };
    const onDone = ways.alternatives(() => ways.onward(box.last, box.path), { closes: true });
    return { initial, states: { ...states, over: { type: 'final' } }, onDone };
  };
  const scenesOf = (parallel: Box) => {
    const nodes = skeleton.leaves.flatMap((leaf): TalkNode[] => {
      const state = leaf.parallel === parallel.path && leaf.is === 'node' ? leaves.get(leaf.path) : undefined;
      return state === undefined ? [] : [{ leaf, state }];
    });
    return drawScenes(draw, parallel.path, nodes, words);
  };
  return Object.fromEntries(
    skeleton.phases.map((box, at): [string, WrittenState] => {
      const present = ['maya', 'cousin', { who: 'voice', how: 'remote' as const }];
      const phase = phaseNames[at] ?? 'close';
      return [box.path, { meta: { phase, channel: 'in-person', present }, ...asBox(box) }];
    }),
  );
}

/** At times a compound state leads out of itself when a guard holds. */
function drawOwnWay(draw: Draw, box: Box, words: Vocabulary, ways: Ways): Pick<WrittenState, 'always'> {
  if (box.is === 'talk' || !draw.rarely(6)) return {};
  return { always: { target: ways.onward(box.last, box.path), guard: words.guard() } };
}

function drawLeaf(draw: Draw, leaf: Leaf, skeleton: Skeleton, words: Vocabulary, ways: Ways): WrittenState {
  if (leaf.is === 'node') return drawNode(draw, leaf, words, ways, dutiesOf(leaf, skeleton, words));
  return {
    meta: {
      lines: [{ by: 'maya', text: 'In passing.' }],
      ...(draw.rarely(2) && { answer: { by: 'maya', to: 'advocate', is: 'accepts' } }),
    },
    always: ways.alternatives(() => ways.onward(leaf.order, leaf.path), { closes: true }),
  };
}

/** Every fact, need and flag is set by the first choice of some node, so that no guard asks for what never is. */
function dutiesOf(leaf: Leaf, { leaves }: Skeleton, words: Vocabulary): WrittenAction[] {
  const nodes = leaves.filter(({ is }) => is === 'node');
  const duties: WrittenAction[] = [
    ...words.open.map((fact): WrittenAction => ({ type: 'disclose', params: { facts: [fact] } })),
    ...Object.keys(words.needs).map((need): WrittenAction => ({ type: 'note', params: { needs: [need] } })),
    ...words.flags.map((flag): WrittenAction => ({ type: 'flag', params: { flag } })),
  ];
  return duties.filter((_, at) => nodes[at % nodes.length] === leaf);
}
