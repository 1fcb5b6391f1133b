import { checkDirectory } from '../../scenarios/format/check-directory.ts';
import type { CallProblem } from '../contract/calls.ts';
import type { DirectoryFile, ImportPreview, RejectedLine } from '../contract/directory.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import { csvRows } from '../imports/csv-rows.ts';
import type { ImportedDirectory } from '../imports/imported-directory.ts';
import { readHsds } from '../imports/read-hsds.ts';
import { readPlainCsv } from '../imports/read-plain-csv.ts';
import { unzipPackage } from '../imports/unzip-package.ts';
import type { App } from './app.ts';
import { currentDirectory } from './directory.ts';

type Imported = Extract<ImportedDirectory, { ok: true }>;

/** What importing a file would add, what it would replace, and every row it cannot take. Nothing is stored. */
export function previewImport(
  app: App,
  file: DirectoryFile,
): Result<ImportPreview, CallProblem<'directory.preview'>> {
  const columns = columnsOf(file);
  // Before the columns are mapped there is nothing to read yet.
  if (file.kind === 'csv' && Object.keys(file.mapping).length === 0) {
    return columns === undefined
      ? failed({ kind: 'not-readable', sentence: 'The file is not a CSV that can be read.' })
      : succeeded({ columns, added: [], replaced: [], rejected: [] });
  }
  const read = whole(app, file);
  return read.ok ? succeeded({ columns: columns ?? [], ...effect(app, read) }) : failed(read.problem);
}

/**
 * Takes a file into the agency's directory, all in one transaction. Where rows are rejected nothing is stored, unless
 * whoever asks says that they are to be left out.
 */
export function importDirectory(
  app: App,
  trainee: Trainee,
  { file, leaveOut }: { readonly file: DirectoryFile; readonly leaveOut: boolean },
): Result<ImportPreview, CallProblem<'directory.import'>> {
  const read = whole(app, file);
  if (!read.ok) return failed(read.problem);
  const done = { columns: [], ...effect(app, read) };
  if (read.rejected.length > 0 && !leaveOut)
    return failed({ kind: 'rows-rejected', rejected: read.rejected });
  const { at } = app.reading();
  app.together(() => {
    app.stores.directory.keepPlaces(read.directory);
    for (const service of read.directory.services) {
      app.stores.directory.keepService(service, { at, by: trainee.legalName });
    }
  });
  return succeeded(done);
}

type Whole =
  | {
      readonly ok: true;
      readonly directory: Imported['directory'];
      readonly rejected: readonly RejectedLine[];
    }
  | { readonly ok: false; readonly problem: { readonly kind: 'not-readable'; readonly sentence: string } };

/** What a file holds, checked against the directory it is to stand in. */
function whole(app: App, file: DirectoryFile): Whole {
  const read = readFile(file);
  if (!read.ok) return { ok: false, problem: { kind: 'not-readable', sentence: read.sentence } };
  const { services, ...places } = read.directory;
  const merged = { ...currentDirectory(app), services };
  const checked = checkDirectory({
    ...merged,
    areas: beside(places.areas, merged.areas),
    organizations: beside(places.organizations, merged.organizations),
    locations: beside(places.locations, merged.locations),
    rights: beside(places.rights, merged.rights),
    sources: { ...merged.sources, ...places.sources },
  });
  if (checked.ok) return { ok: true, directory: read.directory, rejected: read.rejected };
  return { ok: false, problem: { kind: 'not-readable', sentence: checked.sentences[0] ?? '' } };
}

function beside<Entry extends { readonly id: string }>(
  first: readonly Entry[] = [],
  others: readonly Entry[] = [],
): readonly Entry[] {
  const ids = new Set(first.map(({ id }) => id));
  return [...first, ...others.filter(({ id }) => !ids.has(id))];
}

function readFile(file: DirectoryFile): ImportedDirectory {
  if (file.kind === 'csv') return readPlainCsv(file.text, file.mapping, file.name);
  const unzipped = unzipPackage(Buffer.from(file.base64, 'base64'));
  return unzipped.ok ? readHsds(unzipped.files) : unzipped;
}

function columnsOf(file: DirectoryFile): readonly string[] | undefined {
  if (file.kind !== 'csv') return [];
  const rows = csvRows(file.text);
  return rows.ok ? rows.columns : undefined;
}

function effect(app: App, { directory, rejected }: Pick<Imported, 'directory' | 'rejected'>) {
  const ids = new Set(currentDirectory(app).services.map(({ id }) => id));
  const named = (isThere: boolean) =>
    directory.services.filter(({ id }) => ids.has(id) === isThere).map(({ name }) => name);
  return { added: named(false), replaced: named(true), rejected };
}
