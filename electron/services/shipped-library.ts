import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDirectory } from '../../scenarios/format/check-directory.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import { mergeDirectories } from '../../scenarios/format/merge-directories.ts';
import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { libraryTexts } from '../../scenarios/library/library.ts';
import type { Library } from './library.ts';

const shipped = fileURLToPath(new URL('../../scenarios/library/', import.meta.url));

/**
 * What is shipped to practise: the scenarios in the order of the shelf, and every service directory in a folder; each
 * read when it is first asked for.
 */
export function shippedLibrary(folder = shipped): Library {
  let read: ReadonlyMap<string, Directory> | undefined;
  const directories = () =>
    (read ??= withNationalLines(filesIn(folder, '.directory.json').map(readDirectory)));
  return {
    scenarios: () => libraryTexts.map(parsedScenario),
    directory: (name) => directories().get(name),
    shippedDirectory: () => {
      const county = directories().get(home);
      if (county === undefined) throw new Error(`The library has no ${home}.`);
      return county;
    },
  };
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => join(folder, name));
}

/** What ships is checked before, so a scenario or directory that is refused is a mistake of ours. */
function parsedScenario(text: string): Scenario {
  const parsed = parseScenario(text);
  if (parsed.ok) return parsed.scenario;
  throw new Error(`A scenario that ships is refused: ${parsed.refusals[0]?.sentence}`);
}

function readDirectory(file: string): Directory {
  const checked = checkDirectory(JSON.parse(readFileSync(file, 'utf8')));
  if (checked.ok) return checked.directory;
  throw new Error(`${file} is refused: ${checked.sentences[0]}`);
}

/** The county every shipped scenario is played in. */
const home = 'alder-county@1';
const national = 'national-lines';

/** By name and version; in every county the national lines can be called too. */
function withNationalLines(directories: readonly Directory[]): ReadonlyMap<string, Directory> {
  const lines = directories.filter(({ id }) => id === national);
  return new Map(
    directories.map((directory) => [
      `${directory.id}@${directory.version}`,
      directory.id === national ? directory : mergeDirectories(directory, ...lines),
    ]),
  );
}
