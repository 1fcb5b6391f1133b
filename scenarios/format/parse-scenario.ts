// The only way from a file to a scenario. The order: JSON, envelope, migration, schema, expansion, meaning; each stage
// trusts the ones before it, and the problems of one stage are told together.

import { checkGuardSizes } from './check-guard-sizes.ts';
import { checkMeaning } from './check-meaning.ts';
import { checkSchema } from './check-schema.ts';
import { expandScenario } from './expand-scenario.ts';
import { migrateScenario } from './migrate-scenario.ts';
import type { Origin } from './origins.ts';
import { readJson } from './read-json.ts';
import type { Problem, Refusal } from './refusal.ts';
import type { Scenario } from './scenario-document.ts';
import { tellProblems } from './tell-problems.ts';

export type ParsedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The scenario that a file's text holds, or why it is refused: a sentence for people, the exact place, the line. */
export function parseScenario(text: string): ParsedScenario {
  const json = readJson(text);
  if (!json.ok) return json;
  const migrated = migrateScenario(json.value);
  if (!migrated.ok) {
    return {
      ok: false,
      refusals: [{ sentence: migrated.sentence, path: 'format', line: json.lineAt(['format']) }],
    };
  }
  const document = migrated.document;
  const refuse = (problems: readonly Problem[], origins: readonly Origin[] = []): ParsedScenario => ({
    ok: false,
    refusals: tellProblems(problems, { document, lineAt: json.lineAt, origins }),
  });
  const huge = checkGuardSizes(document);
  if (huge.length > 0) return refuse(huge);
  const checked = checkSchema(document);
  if (!checked.ok) return refuse(checked.problems);
  const expanded = expandScenario(checked.document);
  if (!expanded.ok) return refuse(expanded.problems);
  const { scenario, origins } = expanded;
  const problems = checkMeaning(scenario);
  return problems.length === 0 ? { ok: true, scenario } : refuse(problems, origins);
}
