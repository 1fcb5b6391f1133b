// The context of an interview as bits. Each dimension is six bits, "at least −2" to "at least 3", so that a guard reads
// one bit, a shift moves bits sideways (and clamps by itself), and a level that nothing can tell from its neighbour any
// more is one bit less to keep. Facts, needs and flags have a bit each, if anything that steers reads them.

import { dimensions, highestDimension, lowestDimension } from '../../format/vocabulary.ts';
import type { Dimension } from '../../format/vocabulary.ts';
import type { Context } from '../../machine/context.ts';

/** Bits in 32-bit words; also used for sets of bits. */
export type Words = Int32Array;

/** How many bits a dimension takes: one for each level above the lowest. */
export const bitsPerDimension = highestDimension - lowestDimension;

/** What has a bit of its own: `fact:neck`, `need:medical`, `flag:moved`, `left:plan.doorway`. */
export type BitName = `${'fact' | 'need' | 'flag' | 'left'}:${string}`;

export type ContextBits = {
  /** How many 32-bit words a context takes. */
  readonly words: number;
  readonly bitOf: ReadonlyMap<BitName, number>;
};

/** Where each bit stands: the dimensions first, then the names in the order given. */
export function layOutBits(names: Iterable<BitName>): ContextBits {
  const bitOf = new Map<BitName, number>();
  for (const name of names) {
    if (!bitOf.has(name)) bitOf.set(name, dimensions.length * bitsPerDimension + bitOf.size);
  }
  const count = dimensions.length * bitsPerDimension + bitOf.size;
  return { words: Math.ceil(count / 32), bitOf };
}

/** The bit that says a dimension is at least a level, from one above the lowest to the highest. */
export function levelBit(dimension: Dimension, level: number): number {
  return firstBitOf(dimension) + (level - lowestDimension - 1);
}

/** The lowest of the bits of a dimension. All six stand in the first word. */
export function firstBitOf(dimension: Dimension): number {
  return dimensions.indexOf(dimension) * bitsPerDimension;
}

export function noBits(bits: ContextBits): Words {
  return new Int32Array(bits.words);
}

export function setBit(words: Words, bit: number): void {
  const word = bit >> 5;
  words[word] = (words[word] ?? 0) | (1 << (bit & 31));
}

export function clearBit(words: Words, bit: number): void {
  const word = bit >> 5;
  words[word] = (words[word] ?? 0) & ~(1 << (bit & 31));
}

export function hasBit(words: Words, bit: number): boolean {
  return ((words[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** Adds the bits of one set to another; whether that changed it. */
export function addBits(words: Words, more: Words): boolean {
  let changed = false;
  for (let word = 0; word < words.length; word += 1) {
    const before = words[word] ?? 0;
    const after = before | (more[word] ?? 0);
    if (after === before) continue;
    words[word] = after;
    changed = true;
  }
  return changed;
}

/** A context of the engine as bits. What has no bit is left out. */
export function encodeContext(context: Context, bits: ContextBits): Words {
  const words = noBits(bits);
  for (const dimension of dimensions) {
    for (let level = lowestDimension + 1; level <= context[dimension]; level += 1) {
      setBit(words, levelBit(dimension, level));
    }
  }
  const names: readonly BitName[] = [
    ...Object.keys(context.facts).map((fact): BitName => `fact:${fact}`),
    ...Object.keys(context.needs).map((need): BitName => `need:${need}`),
    ...Object.keys(context.flags).map((flag): BitName => `flag:${flag}`),
  ];
  for (const name of names) {
    const bit = bits.bitOf.get(name);
    if (bit !== undefined) setBit(words, bit);
  }
  return words;
}
