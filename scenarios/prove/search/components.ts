import { at } from './int-list.ts';

/** A graph in rows: the edges of a vertex are those from `first[v]` up to `first[v + 1]`. */
export type Rows = {
  readonly size: number;
  readonly first: Int32Array;
  readonly to: Int32Array;
};

/** The strongly connected components of a graph: who is in which, later ones lead only to earlier ones. */
export type Components = {
  readonly count: number;
  /** The component of each vertex. What a component leads to has smaller numbers than itself. */
  readonly of: Int32Array;
  /** The vertices by component, in the order of the components. */
  readonly order: Int32Array;
};

/** Tarjan's algorithm without recursion, for millions of vertices. */
export function componentsOf({ size, first, to }: Rows): Components {
  const of = new Int32Array(size).fill(-1);
  const order = new Int32Array(size);
  const seen = new Int32Array(size); // when a vertex was first seen, from 1
  const low = new Int32Array(size);
  const nextEdge = first.slice(0, size);
  const stack = new Int32Array(size);
  const path = new Int32Array(size);
  let [count, done, clock, stacked] = [0, 0, 0, 0];
  for (let root = 0; root < size; root += 1) {
    if (at(seen, root) !== 0) continue;
    let depth = 0;
    path[0] = root;
    while (depth >= 0) {
      const vertex = at(path, depth);
      if (at(seen, vertex) === 0) {
        clock += 1;
        seen[vertex] = clock;
        low[vertex] = clock;
        stack[stacked] = vertex;
        stacked += 1;
      }
      const edge = at(nextEdge, vertex);
      if (edge < at(first, vertex + 1)) {
        nextEdge[vertex] = edge + 1;
        const other = at(to, edge);
        if (at(seen, other) === 0) {
          depth += 1;
          path[depth] = other;
        } else if (at(of, other) === -1) {
          low[vertex] = Math.min(at(low, vertex), at(seen, other));
        }
        continue;
      }
      if (at(low, vertex) === at(seen, vertex)) {
        for (let member = -1; member !== vertex;) {
          stacked -= 1;
          member = at(stack, stacked);
          of[member] = count;
          order[done] = member;
          done += 1;
        }
        count += 1;
      }
      depth -= 1;
      if (depth >= 0) {
        const parent = at(path, depth);
        low[parent] = Math.min(at(low, parent), at(low, vertex));
      }
    }
  }
  return { count, of, order };
}
