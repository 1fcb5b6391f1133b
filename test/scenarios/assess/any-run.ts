// Generated scenarios and runs for the properties of an assessment: nodes in a row with a best choice each, worse
// choices that go on, back, nowhere (silence) or to an ending, guards, facts that may stay shut, questions whose
// answer a guard decides, gates, acts and repairs.
import fc from 'fast-check';
import { type ActId, actIds, codeIds, competencyIds, gateIds } from '../../../scenarios/assess/code-book.ts';
import type { Guard } from '../../../scenarios/format/guard.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import {
  decisionsPicked,
  type SmallBeat,
  type SmallChoice,
  type SmallNode,
  smallScenario,
} from './small-scenario.ts';

export type AnyRun = { readonly scenario: Scenario; readonly decisions: readonly Decision[] };

const stakesPool = competencyIds.slice(0, 3);
const actsPool = actIds.slice(0, 5);
const factsPool = ['neck', 'phone', 'weapon'];

const someCodes = fc.uniqueArray(fc.constantFrom(...codeIds), { minLength: 1, maxLength: 2 });
const someActs = fc.uniqueArray(fc.constantFrom<ActId>(...actsPool), { minLength: 1, maxLength: 2 });
const someGuard = fc.constantFrom<Guard>(
  { type: 'flag', params: { flag: 'moved' } },
  { type: 'atLeast', params: { dimension: 'trust', value: 1 } },
  { type: 'atMost', params: { dimension: 'strain', value: 1 } },
);
const someFacts = fc.uniqueArray(fc.constantFrom(...factsPool), { maxLength: 2 });

function rarely<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

/** One choice before it knows its node: the rates are how far below the best it is. */
const someChoice = fc.record({
  below: fc.tuple(fc.nat(4), fc.nat(4)),
  way: fc.constantFrom('on', 'on', 'on', 'back', 'stay', 'stay', 'ask', 'ask', 'end'),
  codes: fc.option(someCodes, { nil: undefined }),
  towards: fc.constantFrom('maya', 'tom', 'nobody', undefined),
  acts: fc.option(someActs, { nil: undefined }),
  gate: rarely(fc.constantFrom(...gateIds)),
  guard: rarely(someGuard),
  facts: someFacts,
  repairs: fc.nat(6),
  trust: fc.integer({ min: -1, max: 1 }),
});
type AnyChoice = typeof someChoice extends fc.Arbitrary<infer Value> ? Value : never;

const someNode = fc.record({
  stakes: fc.uniqueArray(fc.constantFrom(...stakesPool), { minLength: 1, maxLength: 2 }),
  best: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
  choices: fc.array(someChoice, { minLength: 1, maxLength: 4 }),
});
type AnyNode = typeof someNode extends fc.Arbitrary<infer Value> ? Value : never;

const someOmission = fc.record({ gate: fc.constantFrom(...gateIds), unless: someActs, after: fc.nat(5) });

/** Any scenario of this kind with any run of it, finished or not. */
export const anyRun: fc.Arbitrary<AnyRun> = fc
  .record({
    nodes: fc.array(someNode, { minLength: 3, maxLength: 7 }),
    objectives: fc.array(
      fc.record({
        competencies: fc.uniqueArray(fc.constantFrom(...stakesPool), { maxLength: 1 }),
        requires: fc.uniqueArray(fc.constantFrom<ActId>(...actsPool), { maxLength: 1 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    omissions: rarely(fc.array(someOmission, { maxLength: 2 })),
    // The first choice of a node is its best; half of all picks take it, so that some runs are met.
    picks: fc.array(fc.oneof(fc.constant(0), fc.nat(59)), { minLength: 2, maxLength: 24 }),
  })
  .map(({ nodes, objectives, omissions, picks }) => {
    const scenario = smallScenario({
      start: 'n0',
      nodes: Object.fromEntries(nodes.map((node, at) => [`n${at}`, nodeFrom(node, at, nodes)])),
      beats: Object.fromEntries(nodes.flatMap((_, at) => answersAt(at, nodes.length))),
      endings: {
        out: { outcomes: [{ of: 'safety', is: 'theirs', text: 'Theirs to decide.' }] },
        early: {
          outcomes: [
            { of: 'safety', is: 'theirs', text: 'Always.' },
            {
              of: 'satisfaction',
              is: 'in-place',
              text: 'If moved.',
              when: { type: 'flag', params: { flag: 'moved' } },
            },
          ],
        },
      },
      objectives: objectives.map((objective, at) => ({ id: `o${at}`, text: 'Do it.', ...objective })),
      gates: (omissions ?? []).map(({ gate, unless, after }) => ({
        gate,
        unless,
        after: `visit.n${after % nodes.length}`,
      })),
      facts: Object.fromEntries(
        factsPool.map((fact) => [
          fact,
          { text: fact, kind: 'risk', opens: { type: 'atLeast', params: { dimension: 'trust', value: 1 } } },
        ]),
      ),
    });
    return { scenario, decisions: decisionsPicked(scenario, picks) };
  });

function nodeFrom(node: AnyNode, at: number, nodes: readonly AnyNode[]): SmallNode {
  const rated = (below: readonly [number, number]) =>
    Object.fromEntries(
      node.stakes.map((stake, n) => [stake, Math.max(-2, (node.best[n] ?? 0) - (below[n] ?? 0))]),
    );
  const best: SmallChoice = {
    goes: at + 1 < nodes.length ? `n${at + 1}` : 'end:out',
    rates: rated([0, 0]),
    codes: ['OPN'],
    actions: [{ type: 'shift', params: { trust: 1 } }],
  };
  const others = node.choices.map(
    (choice, n) => [`c${at}-${n}`, choiceFrom(choice, at, nodes, rated)] as const,
  );
  return { stakes: node.stakes, choices: { [`best-${at}`]: best, ...Object.fromEntries(others) } };
}

function choiceFrom(
  choice: AnyChoice,
  at: number,
  nodes: readonly AnyNode[],
  rated: (below: readonly [number, number]) => Record<string, number>,
): SmallChoice {
  const { below, way, codes, towards, acts, gate, guard, facts, repairs, trust } = choice;
  const goes = {
    on: at + 1 < nodes.length ? `n${at + 1}` : 'end:out',
    back: `n${Math.max(0, at - 1)}`,
    stay: `n${at}`,
    ask: `asked-${at}`,
    end: 'end:early',
  }[way];
  return {
    goes,
    rates: rated(way === 'stay' ? [4, 4] : below),
    ...(codes === undefined ? {} : { codes }),
    ...(towards === 'nobody' ? { do: 'Wait.' } : towards === undefined ? {} : { to: towards }),
    ...(acts === undefined ? {} : { acts }),
    ...(gate === undefined ? {} : { gate }),
    ...(guard === undefined ? {} : { guard }),
    ...(repairs < at ? { repairs: [`c${repairs}-0`] } : {}),
    actions: [
      { type: 'shift', params: way === 'stay' ? { strain: 1 } : { trust } },
      ...(facts.length === 0 ? [] : [{ type: 'disclose' as const, params: { facts } }]),
      ...(way === 'on' ? [{ type: 'flag' as const, params: { flag: 'moved' } }] : []),
    ],
  };
}

/** Beats that pass on what Maya answers to a question asked at a node. */
function answersAt(at: number, nodes: number): readonly (readonly [string, SmallBeat])[] {
  const next = at + 1 < nodes ? `n${at + 1}` : 'end:out';
  const answer = (is: string): SmallBeat => ({
    answer: { by: 'maya', to: 'advocate', is },
    always: [{ goes: next }],
    lines: [{ by: 'maya', text: 'No.', ...(is === 'declines' ? { meant: 'Not here.' } : {}) }],
  });
  return [
    [
      `asked-${at}`,
      {
        always: [
          { goes: `yes-${at}`, guard: { type: 'atLeast', params: { dimension: 'trust', value: 1 } } },
          { goes: `no-${at}` },
        ],
      },
    ],
    [`yes-${at}`, answer('accepts')],
    [`no-${at}`, answer('declines')],
  ];
}
