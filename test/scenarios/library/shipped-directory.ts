import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import type { Directory } from '../../../scenarios/format/directory.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';

const library = shippedLibrary();

/** The directory a shipped scenario is played in, as it ships; nothing where it names none. */
export function directoryOf({ directory }: Scenario): Directory | undefined {
  if (directory === undefined) return undefined;
  const found = library.directory(directory);
  if (found === undefined) throw new Error(`No directory ${directory} ships.`);
  return found;
}
