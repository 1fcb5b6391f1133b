// Long because the tables of one format are read together.
//
// A directory as the tables of Open Referral HSDS 3.0. What HSDS has a column for stands in that column; what this field
// needs beside it stands in `attributes.csv`, one row a field, its value as JSON, so that a package of ours comes back
// whole and anybody else's tool still reads the rest.

import type {
  Directory,
  DirectoryLocation,
  Eligibility,
  Service,
} from '../../../scenarios/format/directory.ts';
import { extraServiceFields, extraTerm, hsdsTaxonomy } from './extra-fields.ts';

/** One table: the name of its resource, its columns in order, and its rows. */
export type HsdsTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
};

/** The file in which a resource stands. */
export function hsdsFile(name: string): string {
  return hsdsFiles[name] ?? `${name}s.csv`;
}

const hsdsFiles: Readonly<Record<string, string>> = {
  service_at_location: 'service_at_location.csv',
  accessibility: 'accessibility.csv',
  address: 'addresses.csv',
  taxonomy: 'taxonomies.csv',
};

const unnamed = 'no-organization';

/** The tables of a directory. A row’s id is made of what it belongs to, so the same directory gives the same bytes. */
export function hsdsTables(directory: Directory): readonly HsdsTable[] {
  const services = directory.services;
  return [
    organizations(directory),
    table('service', serviceColumns, services.map(serviceRow)),
    table('location', locationColumns, (directory.locations ?? []).map(locationRow)),
    table('address', addressColumns, (directory.locations ?? []).flatMap(addressRow)),
    table(
      'service_at_location',
      ['id', 'service_id', 'location_id', 'description'],
      services.flatMap(atLocation),
    ),
    table('phone', phoneColumns, services.flatMap(phoneRows)),
    table('schedule', scheduleColumns, services.flatMap(scheduleRows)),
    table('language', ['id', 'service_id', 'name', 'code', 'note'], services.flatMap(languageRows)),
    table('accessibility', ['id', 'location_id', 'description', 'details', 'url'], accessRows(directory)),
    table('cost_option', ['id', 'service_id', 'option', 'amount_description'], services.flatMap(costRows)),
    table(
      'service_area',
      serviceAreaColumns,
      services.flatMap((service) => areaRows(service, directory)),
    ),
    table('taxonomy', ['id', 'name', 'description'], [hsdsTaxonomy]),
    table('taxonomy_term', termColumns, extraServiceFields.map(termRow)),
    table('attribute', attributeColumns, attributeRows(directory)),
    table('metadata', metadataColumns, services.flatMap(metadataRows)),
  ];
}

const serviceColumns = [
  'id',
  'organization_id',
  'name',
  'description',
  'url',
  'status',
  'interpretation_services',
  'fees_description',
  'wait_time',
  'eligibility_description',
  'minimum_age',
  'maximum_age',
  'assured_date',
  'alert',
];
const locationColumns = ['id', 'location_type', 'name', 'latitude', 'longitude'];
const addressColumns = [
  'id',
  'location_id',
  'address_1',
  'city',
  'state_province',
  'postal_code',
  'country',
  'address_type',
];
const phoneColumns = ['id', 'service_id', 'number', 'type', 'description'];
const scheduleColumns = [
  'id',
  'service_id',
  'freq',
  'interval',
  'byday',
  'opens_at',
  'closes_at',
  'description',
];
const serviceAreaColumns = ['id', 'service_id', 'name', 'description', 'extent', 'extent_type'];
const termColumns = ['id', 'code', 'name', 'description', 'taxonomy', 'taxonomy_id'];
const attributeColumns = ['id', 'link_id', 'taxonomy_term_id', 'link_type', 'link_entity', 'value'];
const metadataColumns = [
  'id',
  'resource_id',
  'resource_type',
  'last_action_date',
  'last_action_type',
  'field_name',
  'previous_value',
  'replacement_value',
  'updated_by',
];

type Row = Readonly<Record<string, string>>;

function table(name: string, columns: readonly string[], rows: readonly Row[]): HsdsTable {
  return { name, columns, rows };
}

/** HSDS wants an organization for every service; a service that has none here gets one that says so. */
function organizations({ organizations: listed = [], services }: Directory): HsdsTable {
  const rows = listed.map(({ id, name, about, website }) => ({
    id,
    name,
    description: about ?? name,
    website: website ?? '',
  }));
  const lacking = services.some(({ organization }) => organization === undefined);
  const none = {
    id: unnamed,
    name: 'Not given',
    description: 'The directory names no organization.',
    website: '',
  };
  return table('organization', ['id', 'name', 'description', 'website'], lacking ? [...rows, none] : rows);
}

function serviceRow(service: Service): Row {
  return {
    id: service.id,
    organization_id: service.organization ?? unnamed,
    name: service.name,
    description: service.does ?? '',
    url: service.website ?? '',
    status: service.retired === true ? 'inactive' : 'active',
    interpretation_services: service.interpreting ?? '',
    fees_description: [service.cost, service.costNote].filter(isText).join(': '),
    wait_time: service.capacityNote ?? '',
    eligibility_description: inWords(service.serves),
    minimum_age: ageText(service.serves?.ages?.from),
    maximum_age: ageText(service.serves?.ages?.to),
    assured_date: service.verified?.on ?? '',
    alert: service.doubt ?? '',
  };
}

function inWords(serves: Eligibility | undefined): string {
  if (serves === undefined) return '';
  const parts = [
    serves.genders && `gender: ${serves.genders.join(', ')}`,
    serves.crimes && `after: ${serves.crimes.join(', ')}`,
    serves.groups && `only: ${serves.groups.join(', ')}`,
  ];
  return parts.filter(isText).join('; ');
}

function isText(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

function ageText(age: number | undefined): string {
  return age === undefined ? '' : String(age);
}

function locationRow({ id, name, kept, latitude, longitude }: DirectoryLocation): Row {
  return {
    id,
    // A place whose address is kept has no physical address to publish.
    location_type: kept === true ? 'virtual' : 'physical',
    name,
    latitude: latitude === undefined ? '' : String(latitude),
    longitude: longitude === undefined ? '' : String(longitude),
  };
}

function addressRow({ id, address }: DirectoryLocation): readonly Row[] {
  if (address === undefined) return [];
  const whole = { id: `${id}.address`, location_id: id, address_1: address, address_type: 'physical' };
  return [{ ...whole, city: '', state_province: '', postal_code: '', country: 'US' }];
}

function atLocation({ id, locations = [] }: Service): readonly Row[] {
  return locations.map((location) => ({
    id: `${id}.${location}`,
    service_id: id,
    location_id: location,
    description: '',
  }));
}

function phoneRows({ id, phones = [] }: Service): readonly Row[] {
  return phones.map(({ number, kind, note }, position) => ({
    id: `${id}.phone-${position + 1}`,
    service_id: id,
    number,
    type: kind,
    description: note ?? '',
  }));
}

function scheduleRows({ id, hours }: Service): readonly Row[] {
  if (hours === 'unknown') return [];
  const weekly = { service_id: id, freq: 'WEEKLY', interval: '1' };
  if (hours === 'always') {
    const every = { byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '24:00' };
    return [{ id: `${id}.hours-1`, ...weekly, ...every, description: 'Day and night' }];
  }
  return hours.map(({ days, from, to }, position) => ({
    id: `${id}.hours-${position + 1}`,
    ...weekly,
    // The two letters of RFC 5545 are the first two of ours.
    byday: days.map((day) => day.slice(0, 2).toUpperCase()).join(','),
    opens_at: from,
    closes_at: to,
    description: '',
  }));
}

function languageRows({ id, languages = [] }: Service): readonly Row[] {
  return languages.map((code) => ({ id: `${id}.${code}`, service_id: id, name: '', code, note: '' }));
}

function accessRows({ locations = [] }: Directory): readonly Row[] {
  return locations.flatMap(({ id, access = [] }) =>
    access.map((kind) => ({ id: `${id}.${kind}`, location_id: id, description: kind, details: '', url: '' })),
  );
}

function costRows({ id, cost, costNote }: Service): readonly Row[] {
  if (cost === undefined) return [];
  return [{ id: `${id}.cost`, service_id: id, option: cost, amount_description: costNote ?? '' }];
}

function areaRows({ id, coverage = [] }: Service, { areas = [] }: Directory): readonly Row[] {
  return coverage.map((covered) => {
    const area = areas.find((one) => one.id === covered);
    const words = { name: area?.name ?? covered, description: area?.about ?? '' };
    return { id: `${id}.area-${covered}`, service_id: id, ...words, extent: covered, extent_type: 'other' };
  });
}

function termRow(field: string): Row {
  const id = extraTerm(field);
  const words = { name: field, description: `The field ${field} of a First Account directory, as JSON` };
  return { id, code: id, ...words, taxonomy: hsdsTaxonomy.name, taxonomy_id: hsdsTaxonomy.id };
}

function attributeRows({ services, locations = [], areas = [] }: Directory): readonly Row[] {
  const row = (entity: string, link: string, field: string, value: unknown) => ({
    id: `${link}.${field}`,
    link_id: link,
    taxonomy_term_id: extraTerm(field),
    link_type: field,
    link_entity: entity,
    value: JSON.stringify(value),
  });
  return [
    ...services.flatMap((service) =>
      extraServiceFields.flatMap((field) =>
        service[field] === undefined ? [] : [row('service', service.id, field, service[field])],
      ),
    ),
    ...locations.flatMap(({ id, area, kept }) => [
      ...(area === undefined ? [] : [row('location', id, 'area', area)]),
      ...(kept === undefined ? [] : [row('location', id, 'kept', kept)]),
    ]),
    ...areas.map(({ id, name, about }) => row('service_area', id, 'area', { name, about })),
  ];
}

function metadataRows({ id, verified }: Service): readonly Row[] {
  if (verified === undefined) return [];
  const what = { resource_id: id, resource_type: 'service', last_action_type: 'verify' };
  const change = { field_name: 'verified', previous_value: '', replacement_value: verified.expires };
  return [
    { id: `${id}.verified`, ...what, last_action_date: verified.on, ...change, updated_by: verified.by },
  ];
}
