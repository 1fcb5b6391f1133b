import fc from 'fast-check';

/** What a generator draws its decisions from. Each draw is one value of fast-check, so a failing case shrinks. */
export type Draw = {
  readonly int: (from: number, to: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]] | readonly Item[]) => Item;
  /** True in about one of `oneIn` draws; shrinks to false. */
  readonly rarely: (oneIn: number) => boolean;
  readonly some: <Item>(items: readonly Item[], most: number) => Item[];
};

/** An arbitrary written as a function that draws. */
export function drawn<Value>(make: (draw: Draw) => Value): fc.Arbitrary<Value> {
  // fc.gen() draws from a copy of the source of chance. Without a draw of its own before it, a filter behind it would be
  // given the same value again and again.
  return fc.tuple(fc.noShrink(fc.nat()), fc.gen()).map(([, gen]) => {
    const int = (from: number, to: number) => gen(fc.integer, { min: from, max: to });
    const pick: Draw['pick'] = (items) => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    };
    const some: Draw['some'] = (items, most) =>
      items.length === 0 ? [] : [...new Set(Array.from({ length: int(0, most) }, () => pick(items)))];
    return make({ int, pick, some, rarely: (oneIn) => int(0, oneIn - 1) === oneIn - 1 });
  });
}
