import type fc from 'fast-check';
import type { Scenario, WrittenScenario } from '../../scenarios/format/scenario-document.ts';
import type { WrittenState } from '../../scenarios/format/state.ts';
import { drawn } from './draw.ts';
import type { Draw } from './draw.ts';
import { fakeDocument, fakeEnding, parsedOrThrow } from './fake-scenario.ts';
import type { WrittenChoice } from './fake-scenario.ts';
import { drawLines } from './scenario-lines.ts';
import { drawSkeleton } from './scenario-skeleton.ts';
import type { Leaf } from './scenario-skeleton.ts';
import { drawStates } from './scenario-states.ts';
import { drawVocabulary } from './scenario-vocabulary.ts';
import type { Vocabulary } from './scenario-vocabulary.ts';
import { drawnId } from './scenario-ways.ts';

/**
 * Valid documents in the author's form: guards, loops, nested phases, re-entry, regions beside the talk, facts with
 * `opens`, needs, flags, beats, several endings, silence that stays, an interpreter, choices over services. Valid by
 * construction. From every node an ending can be reached: its first choice is always open, best on all stakes, and
 * leads onward.
 */
export const writtenScenarioArbitrary: fc.Arbitrary<WrittenScenario> = drawn(drawScenario);

/** The same, parsed; a document that the parser refuses throws, because it was meant to be valid. */
export const scenarioArbitrary: fc.Arbitrary<Scenario> = writtenScenarioArbitrary.map(parsedOrThrow);

function drawScenario(draw: Draw): WrittenScenario {
  const skeleton = drawSkeleton(draw);
  const words = drawVocabulary(draw);
  const phases = drawStates(draw, skeleton, words);
  const endings = skeleton.endings.map((key): [string, WrittenState] => [key, drawEnding(draw, key, words)]);
  const nodes = skeleton.leaves.filter(({ is }) => is === 'node');
  const choices = choicesOf(phases);
  repairAll(choices);
  const level = () => draw.int(-1, 1);
  return fakeDocument({
    id: drawnId,
    initial: skeleton.phases[0]?.path ?? '',
    states: { ...phases, ...Object.fromEntries(endings) },
    directory: 'fake-county@1',
    people: words.people,
    facts: words.facts,
    needs: words.needs,
    opening: { safety: level(), control: level(), trust: level(), strain: level() },
    objectives: [
      { id: 'o1', text: 'Do well.', competencies: ['C1', 'C2'], requires: actsAtTwoNodes(choices) },
    ],
    gates: drawGates(draw, nodes),
  });
}

function drawEnding(draw: Draw, key: string, words: Vocabulary): WrittenState {
  const ending = fakeEnding({
    title: `Ending ${key}`,
    lines: drawLines(draw, words).concat({ by: 'maya', text: 'Good night.' }),
  });
  if (!draw.rarely(3)) return ending;
  return { ...ending, meta: { ...ending.meta, answer: { by: 'maya', to: 'report', is: 'declines' } } };
}

function drawGates(draw: Draw, nodes: readonly Leaf[]): WrittenScenario['gates'] {
  if (!draw.rarely(3)) return [];
  return [{ gate: 'danger-left-unasked', unless: ['danger-asked'], after: draw.pick(nodes).path }];
}

/** The choices of all nodes, node by node in the order of the walk. */
function choicesOf(states: Record<string, WrittenState>): WrittenChoice[][] {
  return Object.values(states).flatMap((state) => {
    const own = state.meta?.choices;
    return [...(own === undefined ? [] : [own]), ...choicesOf(state.states ?? {})];
  });
}

/** Every −2 that is no gate is made good by the first choice of the last node. */
function repairAll(nodes: readonly WrittenChoice[][]): void {
  const harmful = nodes
    .flat()
    .filter(({ rates, gate }) => gate === undefined && Object.values(rates ?? {}).includes(-2));
  const last = nodes.at(-1)?.[0];
  if (last !== undefined && harmful.length > 0) last.repairs = harmful.map(({ id }) => id);
}

function actsAtTwoNodes(nodes: readonly WrittenChoice[][]): NonNullable<WrittenChoice['acts']> {
  const perNode = nodes.map((choices) => new Set(choices.flatMap(({ acts }) => acts ?? [])));
  const all = new Set(perNode.flatMap((acts) => [...acts]));
  return [...all].filter((act) => perNode.filter((acts) => acts.has(act)).length >= 2);
}
