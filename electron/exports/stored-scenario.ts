import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import type { RecordForExport } from '../contract/record-for-export.ts';

/** The scenario that a record was played on. */
export function storedScenario({ scenarioText }: Pick<RecordForExport, 'scenarioText'>): Scenario {
  // A stored scenario text was written from a parsed scenario and is named by its hash: it is trusted, not parsed again.
  return JSON.parse(scenarioText) as Scenario;
}
