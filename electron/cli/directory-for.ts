import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { shippedLibrary } from '../services/shipped-library.ts';
import type { Answer } from './answer.ts';
import { readDirectory } from './read-directory.ts';

/** The directory in a file, else the shipped one that the scenario names, if there is one. */
export function directoryFor(
  scenario: Scenario,
  file: string | undefined,
):
  | { readonly ok: true; readonly directory: Directory | undefined }
  | { readonly ok: false; readonly answer: Answer } {
  if (file !== undefined) return readDirectory(file);
  const named = scenario.directory;
  return { ok: true, directory: named === undefined ? undefined : shippedLibrary().directory(named) };
}
