import { zipSync, strToU8 } from 'fflate';
import Papa from 'papaparse';
import type { Directory } from '../../../scenarios/format/directory.ts';
import { hsdsFile, hsdsTables } from './hsds-tables.ts';
import type { HsdsTable } from './hsds-tables.ts';

/** No zip can hold an earlier day; a fixed one makes the same directory the same file. */
const earliestDay = new Date(1980, 0, 1);

/**
 * A directory as a tabular data package of Open Referral HSDS 3.0: one CSV a table, `datapackage.json`, and
 * `directory.json`, which holds what belongs to the directory as a whole.
 */
export function toHsdsZip(directory: Directory): Uint8Array {
  const tables = hsdsTables(directory);
  const { format, id, version, name, about, sources, rights } = directory;
  const files = {
    'datapackage.json': strToU8(JSON.stringify(dataPackage(directory, tables), undefined, 2)),
    'directory.json': strToU8(
      JSON.stringify({ format, id, version, name, about, sources, rights }, undefined, 2),
    ),
    ...Object.fromEntries(tables.map((table) => [hsdsFile(table.name), strToU8(toCsv(table))])),
  };
  return zipSync(files, { mtime: earliestDay, level: 6 });
}

function toCsv({ columns, rows }: HsdsTable): string {
  const body = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return `${Papa.unparse([[...columns], ...body], { newline: '\r\n' })}\r\n`;
}

function dataPackage({ id, name }: Directory, tables: readonly HsdsTable[]): object {
  return {
    name: id,
    title: name,
    profile: 'tabular-data-package',
    version: '3.0.0',
    resources: tables.map((table) => ({
      name: table.name,
      path: hsdsFile(table.name),
      profile: 'tabular-data-resource',
      schema: { fields: table.columns.map((column) => ({ name: column, type: 'string' })), primaryKey: 'id' },
    })),
  };
}
