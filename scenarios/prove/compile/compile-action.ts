import { assertNever } from '../../assert-never.ts';
import type { Action } from '../../format/action.ts';
import type { DeepReadonly } from '../../format/deep-readonly.ts';
import type { Scenario } from '../../format/scenario-document.ts';
import { dimensions } from '../../format/vocabulary.ts';
import { compileGuard } from './compile-guard.ts';
import type { CompiledGuard } from './compile-guard.ts';
import { addBits, bitsPerDimension, clearBit, firstBitOf, hasBit, setBit } from './context-bits.ts';
import type { BitName, ContextBits, Words } from './context-bits.ts';

/** An action on bits. */
export type CompiledAction = {
  /** Changes the bits in place and adds to `told` each fact that opened. */
  readonly run: (words: Words, told: string[]) => void;
  /** Turns the bits that are read after this action into those that are read before it, in place. */
  readonly before: (read: Words) => void;
  /** The facts that it asks for. */
  readonly asks: readonly string[];
};

/** What an action does to the bits, and what it reads. */
export function compileAction(
  action: DeepReadonly<Action>,
  facts: Scenario['facts'],
  bits: ContextBits,
): CompiledAction {
  switch (action.type) {
    case 'shift':
      return compileShift(action.params);
    case 'note':
      return compileNames(
        action.params.needs.map((need): BitName => `need:${need}`),
        bits,
      );
    case 'flag':
      return compileNames([`flag:${action.params.flag}`], bits);
    case 'disclose':
      return compileDisclose(action.params.facts, facts, bits);
    default:
      return assertNever(action);
  }
}

const wholeField = (1 << bitsPerDimension) - 1;

/** A dimension that is at least L after a move by n was at least L − n before: its bits move n places. */
function compileShift(changes: (DeepReadonly<Action> & { type: 'shift' })['params']): CompiledAction {
  const moves = dimensions.flatMap((dimension) => {
    const by = changes[dimension] ?? 0;
    return by === 0 ? [] : [{ from: firstBitOf(dimension), by }];
  });
  return {
    run: (words) => {
      let word = words[0] ?? 0;
      for (const { from, by } of moves) {
        const field = (word >>> from) & wholeField;
        word = (word & ~(wholeField << from)) | (moved(field, by) << from);
      }
      words[0] = word;
    },
    before: (read) => {
      let word = read[0] ?? 0;
      for (const { from, by } of moves) {
        const field = (word >>> from) & wholeField;
        const asked = by > 0 ? field >>> by : (field << -by) & wholeField;
        word = (word & ~(wholeField << from)) | (asked << from);
      }
      read[0] = word;
    },
    asks: [],
  };
}

function moved(field: number, by: number): number {
  if (by < 0) return field >>> -by;
  return ((field << by) | ((1 << by) - 1)) & wholeField;
}

/** Names that are set whatever was before; those without a bit are read by nothing. */
function compileNames(names: readonly BitName[], bits: ContextBits): CompiledAction {
  const set = names.flatMap((name) => bits.bitOf.get(name) ?? []);
  return {
    run: (words) => {
      for (const bit of set) setBit(words, bit);
    },
    before: (read) => {
      for (const bit of set) clearBit(read, bit);
    },
    asks: [],
  };
}

type AskedFact = { readonly name: string; readonly bit: number | undefined; readonly opens: CompiledGuard };

/** Each fact only if its `opens` holds; all of one list are asked for before any is told. */
function compileDisclose(
  names: readonly string[],
  facts: Scenario['facts'],
  bits: ContextBits,
): CompiledAction {
  const asked = names.map((name): AskedFact => ({
    name,
    bit: bits.bitOf.get(`fact:${name}`),
    opens: compileGuard(facts[name]?.opens, bits),
  }));
  return {
    run: (words, told) => {
      const first = told.length;
      for (const { name, opens } of asked) if (opens.test(words)) told.push(name);
      for (const { name, bit } of asked) {
        if (bit !== undefined && told.includes(name, first)) setBit(words, bit);
      }
    },
    before: (read) => {
      for (const { bit, name } of asked) {
        if (bit !== undefined && hasBit(read, bit) && facts[name]?.opens === undefined) clearBit(read, bit);
      }
      for (const { opens } of asked) addBits(read, opens.reads);
    },
    asks: names,
  };
}
