import type { Problem } from './refusal.ts';
import type { Scenario } from './scenario-document.ts';

/** What an expanded scenario says that cannot be: every rule that the schema cannot state and no search is needed for. */
export function checkMeaning(_scenario: Scenario): readonly Problem[] {
  return [];
}
