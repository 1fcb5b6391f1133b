import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';

/**
 * A shipped scenario that needs no service directory: it can be assessed on a computer where nobody has called any
 * service yet.
 */
export function interviewAlone(): Scenario {
  const found = shippedLibrary()
    .scenarios()
    .find(({ directory }) => directory === undefined);
  if (found === undefined) throw new Error('No scenario ships that needs no directory.');
  return found;
}
