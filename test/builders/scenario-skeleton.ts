// The places of a generated scenario and their order. Steps that nobody decides always lead forward in this order, so
// they cannot loop; decisions may lead anywhere.

import type { Draw } from './draw.ts';

export type Leaf = {
  readonly is: 'node' | 'beat';
  readonly path: string;
  /** Its place in the order of the walk. */
  readonly order: number;
  /** The parallel state it is in the talk of. */
  readonly parallel: string | undefined;
  /** The final child it may lead to. */
  readonly exit: string | undefined;
};

export type Box = {
  readonly is: 'phase' | 'nested' | 'parallel' | 'talk';
  readonly path: string;
  readonly children: readonly (Leaf | Box)[];
  readonly first: number;
  readonly last: number;
  readonly exit: string | undefined;
};

export type Skeleton = {
  readonly phases: readonly Box[];
  readonly leaves: readonly Leaf[];
  readonly boxes: readonly Box[];
  readonly endings: readonly string[];
};

/** Phases, nested states, talks, nodes, beats and endings, without words or transitions. */
export function drawSkeleton(draw: Draw): Skeleton {
  const leaves: Leaf[] = [];
  const boxes: Box[] = [];

  const drawLeaf = (
    path: string,
    is: Leaf['is'],
    around: { parallel?: string | undefined; exit?: string | undefined },
  ): Leaf => {
    const leaf = { is, path, order: leaves.length, parallel: around.parallel, exit: around.exit };
    leaves.push(leaf);
    return leaf;
  };
  const closeBox = (
    is: Box['is'],
    path: string,
    first: number,
    children: Box['children'],
    exit?: string,
  ): Box => {
    const box = { is, path, children, first, last: leaves.length - 1, exit };
    boxes.push(box);
    return box;
  };
  const drawNested = (path: string, parallel: string | undefined): Box => {
    const first = leaves.length;
    const exit = draw.rarely(2) ? `${path}.over` : undefined;
    const count = draw.int(1, 2);
    const children = Array.from({ length: count }, (_, at) =>
      drawLeaf(`${path}.in-${at}`, 'node', { parallel, exit }),
    );
    return closeBox('nested', path, first, children, exit);
  };
  const drawChildren = (path: string, parallel: string | undefined): (Leaf | Box)[] => {
    const children: (Leaf | Box)[] = [];
    const count = draw.int(0, 2);
    for (let at = 0; at < count; at += 1) {
      const kind = draw.pick(['node', 'node', 'beat', 'nested']);
      if (kind === 'nested') children.push(drawNested(`${path}.nest-${at}`, parallel));
      else if (kind === 'beat') children.push(drawLeaf(`${path}.beat-${at}`, 'beat', { parallel }));
      else children.push(drawLeaf(`${path}.node-${at}`, 'node', { parallel }));
    }
    // Whatever was drawn, the interview can stop here.
    children.push(drawLeaf(`${path}.rest`, 'node', { parallel }));
    return children;
  };
  const drawPhase = (path: string): Box => {
    const first = leaves.length;
    if (!draw.rarely(3)) return closeBox('phase', path, first, drawChildren(path, undefined));
    const talk = closeBox('talk', `${path}.talk`, first, drawChildren(`${path}.talk`, path));
    return closeBox('parallel', path, first, [talk]);
  };

  const phases = Array.from({ length: draw.int(1, 3) }, (_, at) => drawPhase(`phase-${at}`));
  const endings = Array.from({ length: draw.int(1, 3) }, (_, at) => `end-${at}`);
  return { phases, leaves, boxes, endings };
}
