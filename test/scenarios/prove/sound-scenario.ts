import type { Scenario, WrittenScenario } from '../../../scenarios/format/scenario-document.ts';
import type { WrittenState } from '../../../scenarios/format/state.ts';
import { prove } from '../../../scenarios/prove/prove.ts';
import type { ProveOptions } from '../../../scenarios/prove/prove.ts';
import type { Finding, Proof } from '../../../scenarios/prove/proof.ts';
import {
  fakeBeat,
  fakeDocument,
  fakeEnding,
  fakeNode,
  fakePhase,
  parsedOrThrow,
} from '../../builders/fake-scenario.ts';
import type { WrittenChoice } from '../../builders/fake-scenario.ts';

/** The parts of the sound scenario that a test breaks. Nodes n1 to n4 stand in the phase, in this order. */
export type Parts = {
  readonly document: WrittenScenario;
  readonly phase: Record<string, WrittenState>;
  /** The state of a node or beat. */
  readonly state: (key: string) => WrittenState;
  /** A choice by its id. */
  readonly choice: (id: string) => WrittenChoice;
  /** Where a choice leads. */
  readonly lead: (id: string, to: NonNullable<WrittenState['on']>[string]) => void;
};

/**
 * A scenario with nothing to find, after a change that a test makes to it. Four nodes with two good ways and a poor one
 * each; she then says whether she wants a report, and either is fine.
 */
export function proveChanged(change: (parts: Parts) => void = () => {}, options: ProveOptions = {}): Proof {
  return prove(parsedSound(change), undefined, options);
}

/** The sound scenario after a change, parsed. */
export function parsedSound(change: (parts: Parts) => void = () => {}): Scenario {
  const phase: Record<string, WrittenState> = {
    n1: waysOn('n1', 'n2'),
    n2: waysOn('n2', 'n3'),
    n3: waysOn('n3', 'n4'),
    n4: waysOn('n4', 'asked'),
    asked: {
      meta: { lines: [{ by: 'maya', text: 'Let me think.' }] },
      always: [{ target: 'yes', guard: { trust: 3 } }, { target: 'no' }],
    },
    yes: fakeBeat('#fake.report', { answer: { by: 'maya', to: 'report', is: 'wants' } }),
    no: fakeBeat('#fake.card', { answer: { by: 'maya', to: 'report', is: 'declines' } }),
  };
  const document = structuredClone(
    fakeDocument({
      initial: 'plan',
      states: { plan: fakePhase(phase), report: fakeEnding(), card: fakeEnding() },
      objectives: [{ id: 'o1', text: 'Ask.', competencies: ['C1', 'C2'], requires: ['danger-asked'] }],
    }),
  );
  change(partsOf(document));
  return parsedOrThrow(document);
}

function waysOn(key: string, to: string): WrittenState {
  const onward = (trust: number) => ({
    target: to,
    ...(trust > 0 && { actions: [{ type: 'shift' as const, params: { trust } }] }),
  });
  return fakeNode(
    { [`${key}-ask`]: onward(1), [`${key}-tell`]: onward(0), [`${key}-pass`]: onward(0) },
    {
      meta: { stakes: ['C1', 'C2'] },
      choices: {
        [`${key}-ask`]: { rates: rated(2), acts: ['danger-asked'] },
        [`${key}-tell`]: { rates: rated(2), acts: ['danger-asked'] },
      },
    },
  );
}

/** The same rate on both stakes of a node. */
export function rated(rate: number): WrittenChoice['rates'] {
  return { C1: rate, C2: rate };
}

function partsOf(document: WrittenScenario): Parts {
  const plan = document.machine.states['plan'];
  if (plan === undefined || 'use' in plan) throw new Error('The sound scenario has a phase called plan.');
  const phase = plan.states ?? {};
  const state = (key: string): WrittenState => {
    const found = phase[key];
    if (found === undefined) throw new Error(`There is no ${key}.`);
    return found;
  };
  const nodeOf = (id: string): WrittenState => state(id.split('-')[0] ?? '');
  const choice = (id: string): WrittenChoice => {
    const found = nodeOf(id).meta?.choices?.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`There is no choice ${id}.`);
    return found;
  };
  const lead: Parts['lead'] = (id, to) => {
    nodeOf(id).on = { ...nodeOf(id).on, [id]: to };
  };
  return { document, phase, state, choice, lead };
}

/** The findings of one kind. */
export function findingsOf(proof: Proof, kind: Finding['kind']): readonly Finding[] {
  return proof.findings.filter((finding) => finding.kind === kind);
}
