/** Numbers that look drawn and are always the same. */
export type Draws = {
  /** A whole number from the first to the last, both included. */
  readonly from: (first: number, last: number) => number;
};

/** Draws from a seed: a 32-bit multiply-with-mix generator, good enough to vary a load. */
export function drawsFrom(seed: number): Draws {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return { from: (first, last) => first + Math.floor(next() * (last - first + 1)) };
}
