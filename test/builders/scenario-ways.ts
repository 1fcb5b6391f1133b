import type { Draw } from './draw.ts';
import type { Leaf, Skeleton } from './scenario-skeleton.ts';
import type { Vocabulary, WrittenAlternative } from './scenario-vocabulary.ts';

/** The id of every generated scenario. */
export const drawnId = 'drawn';

/** Where the steps of a generated scenario may lead. */
export type Ways = {
  /** A target further on than a leaf, so that steps which nobody decides cannot loop. */
  readonly onward: (order: number, from: string) => string;
  /** Any state that can be led to from a leaf. */
  readonly anywhere: (leaf: Leaf) => string;
  /** Alternatives: some with guards, then, unless `open` is false, one without. */
  readonly alternatives: (target: () => string, shape: { readonly closes: boolean }) => WrittenAlternative[];
};

export function drawWays(draw: Draw, { leaves, boxes, endings }: Skeleton, words: Vocabulary): Ways {
  const entrances = [
    ...leaves.map(({ path, order }) => ({ path, first: order })),
    ...boxes.filter(({ is }) => is !== 'talk').map(({ path, first }) => ({ path, first })),
    ...endings.map((path) => ({ path, first: leaves.length })),
  ];
  const written = (path: string, from: string) => {
    const isSibling = path.slice(0, path.lastIndexOf('.') + 1) === from.slice(0, from.lastIndexOf('.') + 1);
    return isSibling && draw.rarely(2) ? path.slice(path.lastIndexOf('.') + 1) : `#${drawnId}.${path}`;
  };
  return {
    onward: (order, from) => written(draw.pick(entrances.filter(({ first }) => first > order)).path, from),
    anywhere: (leaf) => {
      const own = leaf.exit === undefined ? [] : [leaf.exit];
      return written(draw.pick([leaf.path, ...own, ...entrances.map(({ path }) => path)]), leaf.path);
    },
    alternatives: (target, { closes }) => {
      const one = (guarded: boolean): WrittenAlternative => {
        const actions = words.actions();
        return {
          target: target(),
          ...(guarded && { guard: words.guard() }),
          ...(actions.length > 0 && { actions }),
        };
      };
      const guarded = draw.rarely(3) ? [one(true)] : [];
      return closes ? [...guarded, one(false)] : guarded.length > 0 ? guarded : [one(draw.rarely(2))];
    },
  };
}
