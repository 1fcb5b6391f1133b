import { assertNever } from '../../assert-never.ts';
import type { Guard } from '../../format/guard.ts';
import { highestDimension, lowestDimension } from '../../format/vocabulary.ts';
import { addBits, levelBit, noBits, setBit } from './context-bits.ts';
import type { BitName, ContextBits, Words } from './context-bits.ts';

/** A guard as a test of bits, with the bits it looks at. */
export type CompiledGuard = {
  readonly test: (words: Words) => boolean;
  readonly reads: Words;
};

/** A guard over bits. What it names must have a bit; without a guard there is nothing to test, and it holds. */
export function compileGuard(guard: Guard | undefined, bits: ContextBits): CompiledGuard {
  const reads = noBits(bits);
  for (const bit of bitsIn(guard, bits)) setBit(reads, bit);
  return { test: guard === undefined ? always : compileTest(guard, bits), reads };
}

/** The guard that holds when any of several does; never if there are none. */
export function anyOf(guards: readonly CompiledGuard[], bits: ContextBits): CompiledGuard {
  const tests = guards.map(({ test }) => test);
  const [only, second] = tests;
  const test =
    only !== undefined && second === undefined ? only : (words: Words) => tests.some((one) => one(words));
  // What always holds is not asked, whatever stands beside it.
  return tests.includes(always)
    ? { test: always, reads: noBits(bits) }
    : { test, reads: readBy(guards, bits) };
}

/** The guard that holds when all of several do. */
export function allOf(guards: readonly CompiledGuard[], bits: ContextBits): CompiledGuard {
  const tests = guards.map(({ test }) => test).filter((test) => test !== always);
  const [only, second] = tests;
  if (only === undefined) return { test: always, reads: noBits(bits) };
  const test = second === undefined ? only : (words: Words) => tests.every((one) => one(words));
  return { test, reads: readBy(guards, bits) };
}

function readBy(guards: readonly CompiledGuard[], bits: ContextBits): Words {
  const reads = noBits(bits);
  for (const guard of guards) addBits(reads, guard.reads);
  return reads;
}

/** The names a guard looks at, dimensions left out: they always have their bits. */
export function namesIn(guard: Guard | undefined): readonly BitName[] {
  if (guard === undefined) return [];
  switch (guard.type) {
    case 'atLeast':
    case 'atMost':
      return [];
    case 'knows':
      return [`fact:${guard.params.fact}`];
    case 'need':
      return [`need:${guard.params.need}`];
    case 'flag':
      return [`flag:${guard.params.flag}`];
    case 'all':
    case 'any':
      return guard.params.of.flatMap(namesIn);
    case 'not':
      return namesIn(guard.params.of);
    default:
      return assertNever(guard);
  }
}

/** A guard that asks one bit: whether it must be set or not. `true` and `false` where the level is out of reach. */
type Literal = { readonly bit: number; readonly set: boolean } | boolean;

function asLiteral(guard: Guard, bits: ContextBits): Literal | undefined {
  switch (guard.type) {
    case 'atLeast': {
      const { dimension, value } = guard.params;
      if (value <= lowestDimension) return true;
      return value > highestDimension ? false : { bit: levelBit(dimension, value), set: true };
    }
    case 'atMost': {
      const { dimension, value } = guard.params;
      if (value >= highestDimension) return true;
      return value < lowestDimension ? false : { bit: levelBit(dimension, value + 1), set: false };
    }
    case 'knows':
    case 'need':
    case 'flag':
      return { bit: bitFor(guard, bits), set: true };
    case 'not': {
      const inner = asLiteral(guard.params.of, bits);
      if (inner === undefined) return undefined;
      return typeof inner === 'boolean' ? !inner : { bit: inner.bit, set: !inner.set };
    }
    case 'all':
    case 'any':
      return undefined;
    default:
      return assertNever(guard);
  }
}

function bitFor(guard: Guard, bits: ContextBits): number {
  const [name] = namesIn(guard);
  const bit = name === undefined ? undefined : bits.bitOf.get(name);
  if (bit === undefined) throw new Error(`Nothing keeps ${name ?? guard.type}, and a guard asks for it.`);
  return bit;
}

function bitsIn(guard: Guard | undefined, bits: ContextBits): readonly number[] {
  if (guard === undefined) return [];
  const literal = asLiteral(guard, bits);
  if (literal !== undefined) return typeof literal === 'boolean' ? [] : [literal.bit];
  if (guard.type === 'all' || guard.type === 'any')
    return guard.params.of.flatMap((term) => bitsIn(term, bits));
  return guard.type === 'not' ? bitsIn(guard.params.of, bits) : [];
}

function compileTest(guard: Guard, bits: ContextBits): CompiledGuard['test'] {
  const literal = asLiteral(guard, bits);
  if (literal !== undefined) return compileLiteral(literal);
  switch (guard.type) {
    case 'all': {
      const tests = guard.params.of.map((term) => compileTest(term, bits));
      return (words) => tests.every((test) => test(words));
    }
    case 'any': {
      const tests = guard.params.of.map((term) => compileTest(term, bits));
      return (words) => tests.some((test) => test(words));
    }
    case 'not': {
      const inner = compileTest(guard.params.of, bits);
      return (words) => !inner(words);
    }
    default:
      throw new Error(`The guard ${guard.type} asks more than one bit.`);
  }
}

function compileLiteral(literal: Literal): CompiledGuard['test'] {
  if (typeof literal === 'boolean') return literal ? always : never;
  const word = literal.bit >> 5;
  const mask = 1 << (literal.bit & 31);
  if (literal.set) return (words) => ((words[word] ?? 0) & mask) !== 0;
  return (words) => ((words[word] ?? 0) & mask) === 0;
}

function always(): boolean {
  return true;
}

function never(): boolean {
  return false;
}
