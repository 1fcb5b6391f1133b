// The host with the fixtures as its library, in a process of its own. What is served differs; the program does not.
import { readdirSync, readFileSync } from 'node:fs';
import { serve } from '../../../../electron/cli/serve.ts';
import { directoryDocument } from '../../../../scenarios/format/directory.ts';
import { parsedOrThrow } from '../../../builders/fake-scenario.ts';
import { layoutsScenario } from './layouts-scenario.ts';
import { fakeDirectory } from '../../../builders/fake-directory.ts';

const fixtures = new URL('../../../fixtures/', import.meta.url);

function documentsIn(folder: string): readonly unknown[] {
  const path = new URL(`${folder}/`, fixtures);
  return readdirSync(path).map((name): unknown => JSON.parse(readFileSync(new URL(name, path), 'utf8')));
}

const directories = documentsIn('directories').map((document) => directoryDocument.parse(document));
process.exitCode = await serve(
  { json: true, dataFolder: process.argv[2] },
  {
    library: {
      scenarios: () => [layoutsScenario, ...documentsIn('scenarios').map(parsedOrThrow)],
      directory: (name) => directories.find(({ id, version }) => `${id}@${version}` === name),
      shippedDirectory: () => fakeDirectory(),
    },
  },
);
