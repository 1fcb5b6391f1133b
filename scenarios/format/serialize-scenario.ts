import { scenarioDocument } from './scenario-document.ts';
import type { Scenario } from './scenario-document.ts';
import { isObject, keysOf, meantSchema, schemaAt } from './schema-shape.ts';
import type { Schema } from './schema-shape.ts';

/**
 * A scenario as the text of a file: keys in the order of the schema, states, people and other named things in their own
 * order, two spaces, a new line at the end. Parsing it gives the same scenario again.
 */
export function serializeScenario(scenario: Scenario): string {
  return `${JSON.stringify(inOrder(scenario, scenarioDocument), null, 2)}\n`;
}

function inOrder(value: unknown, schema: Schema | undefined): unknown {
  if (schema === undefined) return value;
  const meant = meantSchema(schema, value);
  if (Array.isArray(value))
    return value.map((item: unknown, position) => inOrder(item, schemaAt(meant, position)));
  if (!isObject(value)) return value;
  const known = keysOf(meant).filter((key) => Object.hasOwn(value, key));
  const named = Object.keys(value).filter((key) => !known.includes(key));
  return Object.fromEntries(
    [...known, ...named].map((key) => [key, inOrder(value[key], schemaAt(meant, key))]),
  );
}
