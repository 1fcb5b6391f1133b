import { readFileSync } from 'node:fs';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';

/** The scenario of the golden attempts. Frozen with them: what it says is what their assessments were worked out from. */
export function backSteps(): Scenario {
  const text = readFileSync(new URL('golden/back-steps.scenario.json', import.meta.url), 'utf8');
  return parsedOrThrow(JSON.parse(text));
}
