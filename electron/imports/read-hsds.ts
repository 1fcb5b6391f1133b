// Long because the tables of one format are read together.
//
// Reads a tabular data package of Open Referral HSDS (1.1 to 3): services.csv and what belongs to each. A package that
// this app wrote comes back whole, by the fields in attributes.csv; from any other, what HSDS says is taken and what it
// does not say stays unknown.

import { directoryDocument } from '../../scenarios/format/directory.ts';
import type { Directory, DirectoryLocation, Organization } from '../../scenarios/format/directory.ts';
import { weekdays } from '../../scenarios/format/vocabulary.ts';
import { extraServiceFields, extraTerm } from '../exports/hsds/extra-fields.ts';
import { csvRows } from './csv-rows.ts';
import type { CsvRow } from './csv-rows.ts';
import type { ImportedDirectory, RejectedRow } from './imported-directory.ts';
import { ownId } from './own-id.ts';
import { plainProblem } from './plain-problem.ts';

/** A directory out of the files of an HSDS package, by file name. Refuses a package without a readable services.csv. */
export function readHsds(files: ReadonlyMap<string, string>): ImportedDirectory {
  const tables = new Tables(files);
  if (!tables.has('services.csv')) {
    return { ok: false, sentence: 'The package has no services.csv; an HSDS package holds one.' };
  }
  const rejected: RejectedRow[] = [];
  const attributes = attributesOf(tables);
  const areas = areasOf(attributes);
  const locations = tables.rows('locations.csv').flatMap((row) => {
    const location = locationOf(row, tables, attributes);
    return keep(locationSchema, location, { file: 'locations.csv', line: row.line }, rejected);
  });
  const organizations = tables.rows('organizations.csv').flatMap((row) => {
    return keep(
      organizationSchema,
      organizationOf(row),
      { file: 'organizations.csv', line: row.line },
      rejected,
    );
  });
  const known = {
    organizations: new Set(organizations.map(({ id }) => id)),
    locations: new Set(locations.map(({ id }) => id)),
  };
  const seen = new Set<string>();
  const services = tables.rows('services.csv').flatMap((row) => {
    const place = { file: 'services.csv', line: row.line };
    const service = serviceOf(row, tables, attributes, known);
    if (seen.has(service.id)) {
      rejected.push({
        ...place,
        sentence: `A service with the id "${row.cells['id'] ?? ''}" stands further up already.`,
      });
      return [];
    }
    seen.add(service.id);
    return keep(serviceSchema, service, place, rejected);
  });
  rejected.push(...tables.problems);
  if (services.length === 0 && rejected.length === 0) {
    return { ok: false, sentence: 'services.csv has no rows, so there is nothing to import.' };
  }
  const whole = directoryOf(files);
  return { ok: true, directory: { ...whole, areas, organizations, locations, services }, rejected };
}

const serviceSchema = directoryDocument.shape.services.element;
const locationSchema = directoryDocument.shape.locations.unwrap().element;
const organizationSchema = directoryDocument.shape.organizations.unwrap().element;

/** An entry that fits its schema; one that does not becomes a rejected row with its first fault. */
function keep<Entry>(
  schema: {
    safeParse: (
      value: unknown,
    ) =>
      | { success: true; data: Entry }
      | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
  },
  value: unknown,
  place: Omit<RejectedRow, 'sentence'>,
  rejected: RejectedRow[],
): readonly Entry[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [parsed.data];
  rejected.push({ ...place, sentence: plainProblem(parsed.error.issues, value) });
  return [];
}

/** The tables of a package, each read once; one that cannot be read is a problem of its own. */
class Tables {
  readonly problems: RejectedRow[] = [];
  readonly #files: ReadonlyMap<string, string>;
  readonly #rows = new Map<string, readonly CsvRow[]>();
  readonly #byService = new Map<string, ReadonlyMap<string, readonly CsvRow[]>>();

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  rows(name: string): readonly CsvRow[] {
    const known = this.#rows.get(name);
    if (known !== undefined) return known;
    const text = this.#files.get(name);
    const read = text === undefined ? undefined : csvRows(text);
    if (read?.ok === false) this.problems.push({ file: name, line: 1, sentence: read.sentence });
    const rows = read?.ok === true ? read.rows : [];
    this.#rows.set(name, rows);
    return rows;
  }

  /** The rows of a table that belong to one entry. */
  of(name: string, column: string, id: string): readonly CsvRow[] {
    const key = `${name} ${column}`;
    let grouped = this.#byService.get(key);
    if (grouped === undefined) {
      grouped = Map.groupBy(this.rows(name), ({ cells }) => cells[column] ?? '');
      this.#byService.set(key, grouped);
    }
    return grouped.get(id) ?? [];
  }
}

/** By entity and id the fields that stand in attributes.csv. */
type Attributes = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

function attributesOf(tables: Tables): Attributes {
  const found = new Map<string, Map<string, unknown>>();
  for (const { line, cells } of tables.rows('attributes.csv')) {
    const { link_entity: entity = '', link_id: link = '', taxonomy_term_id: term = '', value = '' } = cells;
    const field = term.startsWith(extraTerm('')) ? term.slice(extraTerm('').length) : undefined;
    if (field === undefined) continue;
    const fields = found.get(`${entity} ${link}`) ?? new Map<string, unknown>();
    found.set(`${entity} ${link}`, fields);
    try {
      fields.set(field, JSON.parse(value));
    } catch {
      const sentence = `The value of ${field} is not JSON, so the field is left out.`;
      tables.problems.push({ file: 'attributes.csv', line, sentence });
    }
  }
  return found;
}

function areasOf(attributes: Attributes): NonNullable<Directory['areas']> {
  return [...attributes].flatMap(([key, fields]) => {
    const [entity, id = ''] = key.split(' ');
    const area = entity === 'service_area' ? fields.get('area') : undefined;
    const parsed = areaSchema.safeParse({ id, ...(typeof area === 'object' ? area : {}) });
    return parsed.success ? [parsed.data] : [];
  });
}

const areaSchema = directoryDocument.shape.areas.unwrap().element;

function directoryOf(files: ReadonlyMap<string, string>): Pick<Directory, 'about' | 'sources' | 'rights'> {
  const about = directoryDocument.pick({ about: true, sources: true, rights: true });
  try {
    const { about: text, sources, rights } = JSON.parse(files.get('directory.json') ?? '{}');
    const parsed = about.safeParse({ about: text, sources, rights });
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

function organizationOf({ cells }: CsvRow): Partial<Organization> {
  const { id = '', name = '', description = '', website = '', url = '' } = cells;
  const page = website || url;
  return {
    id: ownId(id),
    name,
    ...(description !== '' && description !== name && { about: description }),
    ...(page !== '' && { website: page }),
  };
}

function locationOf({ cells }: CsvRow, tables: Tables, attributes: Attributes): Partial<DirectoryLocation> {
  const { id = '', name = '', latitude = '', longitude = '' } = cells;
  const [address] = tables.of('addresses.csv', 'location_id', id);
  const { address_1: street = '', city = '', state_province: state = '' } = address?.cells ?? {};
  const written = [street, city, state].filter((part) => part !== '').join(', ');
  const access = tables
    .of('accessibility.csv', 'location_id', id)
    .map(({ cells: { description = '' } }) => description);
  const known = access.filter((kind) => accessSchema.safeParse(kind).success);
  const fields = attributes.get(`location ${id}`);
  return {
    id: ownId(id),
    name: name || written || id,
    ...(written !== '' && { address: written }),
    ...Object.fromEntries(fields ?? []),
    ...(latitude !== '' && { latitude: Number(latitude) }),
    ...(longitude !== '' && { longitude: Number(longitude) }),
    // What does not fit the schema is told to whoever imports, so it is passed on as it stands.
    ...(known.length > 0 && { access: known as NonNullable<DirectoryLocation['access']>[number][] }),
  };
}

const accessSchema = serviceSchema.shape.access.unwrap().element;

type Known = { readonly organizations: ReadonlySet<string>; readonly locations: ReadonlySet<string> };

/** A service as a row says it; whether that is whole is for the schema. */
function serviceOf(
  { cells }: CsvRow,
  tables: Tables,
  attributes: Attributes,
  known: Known,
): Record<string, unknown> & { id: string } {
  const { id = '', organization_id: organization = '', name = '', description = '', url = '' } = cells;
  const extra = attributes.get(`service ${id}`) ?? new Map<string, unknown>();
  const places = tables
    .of('service_at_location.csv', 'service_id', id)
    .concat(tables.of('services_at_location.csv', 'service_id', id))
    .map((row) => ownId(row.cells['location_id'] ?? ''))
    .filter((place) => known.locations.has(place));
  const languages = tables
    .of('languages.csv', 'service_id', id)
    .map((row) => row.cells['code'] || row.cells['language'] || '');
  const coverage = tables
    .of('service_areas.csv', 'service_id', id)
    .map((row) => row.cells['extent'] ?? '')
    .filter((area) => attributes.has(`service_area ${area}`));
  const phones = tables.of('phones.csv', 'service_id', id).map(phoneOf);
  const belongs = ownId(organization);
  return {
    id: ownId(id || name),
    name,
    ...(known.organizations.has(belongs) && belongs !== 'no-organization' && { organization: belongs }),
    ...(description !== '' && { does: description }),
    ...(url !== '' && { website: url }),
    ...(cells['status'] !== undefined && /^(inactive|defunct)/.test(cells['status']) && { retired: true }),
    ...(cells['wait_time'] && { capacityNote: cells['wait_time'] }),
    ...(cells['alert'] && { doubt: cells['alert'] }),
    ...agesOf(cells),
    ...(languages.length > 0 && { languages }),
    ...(places.length > 0 && { locations: places }),
    ...(coverage.length > 0 && { coverage }),
    ...(phones.length > 0 && { phones }),
    hours: hoursOf(
      tables
        .of('schedules.csv', 'service_id', id)
        .concat(tables.of('regular_schedules.csv', 'service_id', id)),
    ),
    capacity: 'unknown',
    ...(cells['referral_codes'] && { codes: codesOf(cells['referral_codes']) }),
    ...Object.fromEntries(
      extraServiceFields.flatMap((field) => (extra.has(field) ? [[field, extra.get(field)]] : [])),
    ),
  };
}

/** A package from elsewhere may name the kinds of help in a column of its own. */
function codesOf(text: string): readonly string[] {
  return text
    .split(/[\s,;|]+/)
    .filter((code) => code !== '')
    .map((code) => code.toUpperCase());
}

function agesOf(cells: CsvRow['cells']): object {
  const ages = {
    ...(cells['minimum_age'] && { from: Number(cells['minimum_age']) }),
    ...(cells['maximum_age'] && { to: Number(cells['maximum_age']) }),
  };
  return Object.keys(ages).length === 0 ? {} : { serves: { ages } };
}

function phoneOf({ cells }: CsvRow): object {
  const { number = '', extension = '', type = '', description = '' } = cells;
  const kind = phoneKindSchema.safeParse(type);
  const note = [extension && `extension ${extension}`, description].filter((part) => part !== '').join('; ');
  return { number, kind: kind.success ? kind.data : 'voice', ...(note !== '' && { note }) };
}

const phoneKindSchema = serviceSchema.shape.phones.unwrap().element.shape.kind;

/** Weekly hours; without a schedule they are not known. */
function hoursOf(rows: readonly CsvRow[]): unknown {
  const hours = rows.flatMap(({ cells }) => {
    const { byday = '', weekday = '', opens_at: from = '', closes_at: to = '' } = cells;
    const days = (byday || weekday).split(',').flatMap((day) => {
      const found = weekdays.find((known) => known.startsWith(day.trim().slice(0, 2).toLowerCase()));
      return found === undefined || day.trim() === '' ? [] : [found];
    });
    return days.length === 0 ? [] : [{ days, from: from.slice(0, 5), to: to.slice(0, 5) }];
  });
  const [only] = hours;
  const isAlways =
    hours.length === 1 &&
    only?.days.length === weekdays.length &&
    only.from === '00:00' &&
    only.to === '24:00';
  if (isAlways) return 'always';
  return hours.length === 0 ? 'unknown' : hours;
}
