// A scenario as an ink story: one knot for each node and ending, with the same guards, actions and words, so that both
// engines have the same to do. It knows what the benchmark scenario uses (nodes without regions, beats or needs) and
// refuses anything else.

import { assertNever } from '../../../scenarios/assert-never.ts';
import type { Guard } from '../../../scenarios/format/guard.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { dimensions } from '../../../scenarios/format/vocabulary.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import type { ScenarioNode, StateEntry } from '../../../scenarios/machine/index-scenario.ts';
import { openInterview } from '../../../scenarios/machine/interview.ts';
import { targetPath } from '../../../scenarios/machine/target.ts';

type Way = NonNullable<ScenarioNode['state']['on']>[string][number];

/** The ink source of a scenario. */
export function inkSource(scenario: Scenario): string {
  const { states, nodes, endings } = indexScenario(scenario);
  const first = openInterview(scenario).turns[0].place.path;
  for (const { path, kind } of states.values()) {
    if (kind === 'beat' || kind === 'scene' || kind === 'parallel') {
      throw new Error(`${path} has no like in the ink story.`);
    }
  }
  return [
    ...dimensions.map((name) => `VAR ${name} = ${scenario.opening[name]}`),
    ...Object.keys(scenario.facts).map((fact) => `VAR ${named(fact)} = false`),
    `-> ${named(first)}`,
    ...[...nodes.values()].flatMap((node) => knotOf(scenario, node)),
    ...[...endings.values()].flatMap((ending) => [
      `=== ${named(ending.path)} ===`,
      ...linesOf(ending),
      '-> END',
    ]),
    '',
  ].join('\n');
}

function knotOf(scenario: Scenario, node: ScenarioNode): readonly string[] {
  const choices = node.choices.flatMap(({ id, say, do: done }) => {
    const ways = node.state.on?.[id] ?? [];
    const always = ways.some(({ guard }) => guard === undefined);
    const guards = ways.flatMap(({ guard }) => (guard === undefined ? [] : [`(${condition(guard)})`]));
    const open = always ? '' : `{${guards.join(' or ')}} `;
    return [`+ ${open}[${say ?? done ?? id}]`, ...waysOf(scenario, node, ways)];
  });
  return [`=== ${named(node.path)} ===`, ...linesOf(node), ...choices];
}

function waysOf(scenario: Scenario, node: ScenarioNode, ways: readonly Way[]): readonly string[] {
  const [only, ...others] = ways;
  if (only !== undefined && others.length === 0) return stepOf(scenario, node, only);
  const cases = ways.flatMap((way) => [
    `- ${way.guard === undefined ? 'else' : condition(way.guard)}:`,
    ...stepOf(scenario, node, way),
  ]);
  return ['{', ...cases, '}'];
}

function stepOf(scenario: Scenario, node: ScenarioNode, { actions = [], target }: Way): readonly string[] {
  const done = actions.flatMap((action) => {
    switch (action.type) {
      case 'shift':
        return dimensions.flatMap((name) => {
          const moved = action.params[name];
          return moved === undefined ? [] : [`~ ${name} = MIN(3, MAX(-3, ${name} + ${moved}))`];
        });
      case 'disclose':
        return action.params.facts.flatMap((fact) => disclosure(scenario, fact));
      default:
        throw new Error(`${node.path} does ${action.type}, which has no like in the ink story.`);
    }
  });
  return [...done, `-> ${named(targetPath(scenario.machine.id, node.path, target))}`];
}

/** A fact that opens is told once, in its own words. */
function disclosure(scenario: Scenario, fact: string): readonly string[] {
  const found = scenario.facts[fact];
  const opens = found?.opens === undefined ? '' : ` and (${condition(found.opens)})`;
  return ['{', `- not ${named(fact)}${opens}:`, found?.quote ?? fact, `~ ${named(fact)} = true`, '}'];
}

function linesOf({ state }: StateEntry): readonly string[] {
  return (state.meta?.lines ?? []).flatMap(({ says, text }) =>
    says === undefined && text !== undefined ? [text] : [],
  );
}

function condition(guard: Guard): string {
  switch (guard.type) {
    case 'atLeast':
      return `${guard.params.dimension} >= ${guard.params.value}`;
    case 'atMost':
      return `${guard.params.dimension} <= ${guard.params.value}`;
    case 'knows':
      // A name alone in parentheses would be a list to ink.
      return `${named(guard.params.fact)} == true`;
    case 'all':
      return guard.params.of.map((term) => `(${condition(term)})`).join(' and ');
    case 'any':
      return guard.params.of.map((term) => `(${condition(term)})`).join(' or ');
    case 'not':
      return `not (${condition(guard.params.of)})`;
    case 'need':
    case 'flag':
      throw new Error(`The guard ${guard.type} has no like in the ink story.`);
    default:
      return assertNever(guard);
  }
}

/** A name as ink takes one. */
function named(path: string): string {
  return path.replaceAll(/[.-]/g, '_');
}
