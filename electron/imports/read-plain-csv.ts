// Reads services from any spreadsheet saved as CSV: the agency says which of its columns is which of ours.

import { directoryDocument } from '../../scenarios/format/directory.ts';
import type { Service } from '../../scenarios/format/directory.ts';
import { referralCodes, weekdays } from '../../scenarios/format/vocabulary.ts';
import { didYouMean } from '../../scenarios/format/did-you-mean.ts';
import { csvRows } from './csv-rows.ts';
import type { CsvRow } from './csv-rows.ts';
import type { ImportedDirectory, RejectedRow } from './imported-directory.ts';
import { ownId } from './own-id.ts';
import { plainProblem } from './plain-problem.ts';

/** The fields a column may be mapped to. `name` and `codes` are needed. */
export const plainFields = [
  'id',
  'name',
  'does',
  'codes',
  'phone',
  'text',
  'hours',
  'languages',
  'cost',
  'advocacy',
  'confidentiality',
  'website',
  'safeContact',
  'capacity',
] as const;
export type PlainField = (typeof plainFields)[number];

/** For each of our fields the column of the file that holds it. */
export type ColumnMapping = Readonly<Partial<Record<PlainField, string>>>;

/**
 * The services of a CSV text under a mapping. Refuses a mapping without a name and a kind of help, or one that names a
 * column the file does not have; a row that is not whole is rejected with its line, and the others are not touched by it.
 */
export function readPlainCsv(text: string, mapping: ColumnMapping, file: string): ImportedDirectory {
  const read = csvRows(text);
  if (!read.ok) return read;
  for (const field of ['name', 'codes'] as const) {
    if (mapping[field] === undefined) {
      const what = field === 'name' ? 'the name of the service' : 'the kind of help (referral codes)';
      return { ok: false, sentence: `Say which column holds ${what}; without it nothing can be imported.` };
    }
  }
  const unknown = Object.values(mapping).find((column) => !read.columns.includes(column));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, read.columns);
    return { ok: false, sentence: `The file has no column "${unknown}".${hint}` };
  }
  const rejected: RejectedRow[] = [];
  const taken = new Map<string, number>();
  const services = read.rows.flatMap((row): readonly Service[] => {
    const reject = (sentence: string) => {
      rejected.push({ file, line: row.line, sentence });
      return [];
    };
    const service = serviceOf(row, mapping);
    if (!service.ok) return reject(service.sentence);
    const parsed = serviceSchema.safeParse(service.value);
    if (!parsed.success) return reject(plainProblem(parsed.error.issues, service.value));
    const before = taken.get(parsed.data.id);
    if (before !== undefined) {
      return reject(
        `"${parsed.data.name}" stands on line ${before} already; give one of the two another name or id.`,
      );
    }
    taken.set(parsed.data.id, row.line);
    return [parsed.data];
  });
  return { ok: true, directory: { services }, rejected };
}

const serviceSchema = directoryDocument.shape.services.element;

type Read = { readonly ok: true; readonly value: object } | { readonly ok: false; readonly sentence: string };

function serviceOf({ cells }: CsvRow, mapping: ColumnMapping): Read {
  const cell = (field: PlainField) => {
    const column = mapping[field];
    return column === undefined ? '' : (cells[column] ?? '');
  };
  const codes = parts(cell('codes')).map((code) => code.toUpperCase());
  const strange = codes.find((code) => !referralCodes.some((known) => known === code));
  if (strange !== undefined) {
    return {
      ok: false,
      sentence: `The kind of help "${strange}" is not a referral code.${didYouMean(strange, referralCodes)}`,
    };
  }
  const hours = hoursFrom(cell('hours'));
  if (hours === undefined) {
    const sentence = `The hours "${cell('hours')}" cannot be read: write "24/7" or days and times such as "Mon-Fri 08:30-17:00; Sat 10:00-14:00".`;
    return { ok: false, sentence };
  }
  const phones = [
    ...parts(cell('phone'), /[;|]/).map((number) => ({ number, kind: 'voice' })),
    ...parts(cell('text'), /[;|]/).map((number) => ({ number, kind: 'text' })),
  ];
  const word = (field: PlainField) => (cell(field) === '' ? {} : { [field]: cell(field) });
  const lower = (field: PlainField) => (cell(field) === '' ? {} : { [field]: cell(field).toLowerCase() });
  const languages = parts(cell('languages')).map((language) => language.toLowerCase());
  const value = {
    id: ownId(cell('id') || cell('name')),
    name: cell('name'),
    ...word('does'),
    ...(codes.length > 0 && { codes }),
    ...lower('advocacy'),
    ...lower('confidentiality'),
    ...(languages.length > 0 && { languages }),
    ...lower('cost'),
    hours,
    capacity: cell('capacity').toLowerCase() || 'unknown',
    ...(phones.length > 0 && { phones }),
    ...word('safeContact'),
    ...word('website'),
  };
  return { ok: true, value };
}

function parts(text: string, between = /[\s,;|]+/): readonly string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Hours as people write them, or nothing when they cannot be read. An empty cell is not known. */
function hoursFrom(text: string): unknown {
  const plain = text.trim().toLowerCase();
  if (plain === '') return 'unknown';
  if (['24/7', '24 hours', 'always', '24h'].includes(plain)) return 'always';
  const read = parts(plain, /[;|]/).map(daysAndTimes);
  return read.some((one) => one === undefined) ? undefined : read;
}

const span = /^([a-z, -]+?)\s+(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/;

function daysAndTimes(text: string): object | undefined {
  const found = span.exec(text);
  if (found === null) return undefined;
  const [, days = '', fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found;
  const listed = parts(days, /[,\s]+(?!-)/).map(daysIn);
  if (listed.length === 0 || listed.some((one) => one === undefined)) return undefined;
  return {
    days: listed.flatMap((one) => one ?? []),
    from: `${fromHour.padStart(2, '0')}:${fromMinute}`,
    to: `${toHour.padStart(2, '0')}:${toMinute}`,
  };
}

/** `mon`, `monday` or `mon-fri`; a range may run over the end of the week. */
function daysIn(text: string): readonly string[] | undefined {
  const ends = text.split('-').map((day) => weekdays.findIndex((known) => day.trim().startsWith(known)));
  const [first = -1, last = first] = ends;
  if (ends.length > 2 || first < 0 || last < 0) return undefined;
  const length = ((last - first + weekdays.length) % weekdays.length) + 1;
  return Array.from({ length }, (_, step) => weekdays[(first + step) % weekdays.length] ?? '');
}
