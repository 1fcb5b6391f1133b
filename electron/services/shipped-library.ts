import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { directoryDocument, type Directory } from '../../scenarios/format/directory.ts';
import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import type { Library } from '../services/library.ts';

const shipped = fileURLToPath(new URL('../../scenarios/library/', import.meta.url));

/** What is shipped to practise: every scenario and service directory in a folder, read when it is first asked for. */
export function shippedLibrary(folder = shipped): Library {
  let directories: ReadonlyMap<string, Directory> | undefined;
  return {
    scenarios: () => filesIn(folder, '.scenario.json').map(readScenario),
    directory: (name) => {
      directories ??= new Map(filesIn(folder, '.directory.json').map(readDirectory));
      return directories.get(name);
    },
  };
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => join(folder, name));
}

/** Our own files are checked before they ship, so one that is refused is a mistake of ours. */
function readScenario(file: string): Scenario {
  const parsed = parseScenario(readFileSync(file, 'utf8'));
  if (parsed.ok) return parsed.scenario;
  throw new Error(`${file} is refused: ${parsed.refusals[0]?.sentence}`);
}

function readDirectory(file: string): readonly [name: string, directory: Directory] {
  const directory = directoryDocument.parse(JSON.parse(readFileSync(file, 'utf8')));
  return [`${directory.id}@${directory.version}`, directory];
}
