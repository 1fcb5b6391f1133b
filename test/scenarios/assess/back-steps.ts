import { readFileSync } from 'node:fs';
import { parseScenario } from '../../../scenarios/format/parse-scenario.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';

/** The scenario of the golden attempts. Frozen with them: what it says is what their assessments were worked out from. */
export function backSteps(): Scenario {
  const parsed = parseScenario(
    readFileSync(new URL('golden/back-steps.scenario.json', import.meta.url), 'utf8'),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.scenario;
}
