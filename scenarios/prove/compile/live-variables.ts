// Which bits anything can still read. A classical backward data-flow over configurations: what is read at a
// configuration is what its moves test, and what is read where they land less what they overwrite. Two states that
// differ only in bits nothing can read have the same future, so only the live bits of a state are kept.

import type { CompiledMachine, Configuration } from './compiled-machine.ts';
import { addBits, clearBit, noBits, setBit } from './context-bits.ts';
import type { BitName, Words } from './context-bits.ts';
import type { StepTree } from './compile-step.ts';

/** For each configuration the bits that must be kept while the interview rests there. `keep` stays everywhere. */
export function liveBits(machine: CompiledMachine, keep: readonly BitName[] = []): readonly Words[] {
  const { configurations, bits } = machine;
  const always = noBits(bits);
  for (const name of keep) {
    const bit = bits.bitOf.get(name);
    if (bit !== undefined) setBit(always, bit);
  }
  const live = configurations.map(() => always.slice());
  const before = predecessors(machine);
  const waiting = new Set(configurations.keys());
  for (const at of waiting) {
    waiting.delete(at);
    const configuration = configurations[at];
    const here = live[at];
    if (configuration === undefined || here === undefined) continue;
    if (addBits(here, readAt(configuration, machine, live))) {
      for (const earlier of before[at] ?? []) waiting.add(earlier);
    }
  }
  return live;
}

function predecessors({ configurations, landings }: CompiledMachine): readonly ReadonlySet<number>[] {
  const before = configurations.map(() => new Set<number>());
  const numbers = new Map(
    configurations.flatMap(({ moves }, at) => moves.map((move) => [move, at] as const)),
  );
  for (const { move, to } of landings) {
    const from = numbers.get(move);
    if (from !== undefined) before[to]?.add(from);
  }
  return before;
}

function readAt({ node, moves }: Configuration, machine: CompiledMachine, live: readonly Words[]): Words {
  const read = noBits(machine.bits);
  const left = node === undefined ? undefined : machine.bits.bitOf.get(`left:${node.path}`);
  if (left !== undefined) setBit(read, left);
  for (const { isOpen, tree } of moves) {
    addBits(read, isOpen.reads);
    addBits(read, readBy(tree, machine, live));
  }
  return read;
}

function readBy(tree: StepTree, machine: CompiledMachine, live: readonly Words[]): Words {
  switch (tree.is) {
    case 'land':
      return readAfter(tree.landing, machine, live);
    case 'do': {
      const read = readBy(tree.next, machine, live);
      tree.action.before(read);
      return read;
    }
    case 'test': {
      const read = readBy(tree.yes, machine, live);
      addBits(read, readBy(tree.no, machine, live));
      addBits(read, tree.guard.reads);
      return read;
    }
  }
}

/** What is read once a move has landed: by the configuration it lands in, and by the lines that say what was told. */
function readAfter(landing: number, { landings, bits }: CompiledMachine, live: readonly Words[]): Words {
  const landed = landings[landing];
  if (landed === undefined) throw new Error(`There is no landing ${landing}.`);
  const read = (live[landed.to] ?? noBits(bits)).slice();
  if (landed.leaves !== undefined) clearBit(read, landed.leaves);
  for (const guards of landed.says.values()) for (const guard of guards) addBits(read, guard.reads);
  return read;
}
