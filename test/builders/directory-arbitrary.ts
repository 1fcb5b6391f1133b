import fc from 'fast-check';
import { directoryDocument } from '../../scenarios/format/directory.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import {
  accessKinds,
  advocacies,
  confidentialities,
  costs,
  crimes,
  genders,
  interpretings,
  phoneKinds,
  referralCodes,
  serviceComponents,
  serviceModels,
  weekdays,
} from '../../scenarios/format/vocabulary.ts';

const some = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

/** Words as agencies write them: commas, quotes, line breaks, other scripts, what a spreadsheet would calculate. */
const words = fc
  .oneof(
    fc.constantFrom(
      'Open door',
      'Líne “9”, upstairs',
      'a;b,c',
      '=SUM(A1)',
      'two\nlines',
      'Đường dây nóng',
      '“quoted”',
    ),
    fc.string({ minLength: 1, maxLength: 40 }),
  )
  // Outer blanks and control characters do not survive a spreadsheet, and nobody writes them on purpose.
  .map((text) => text.replaceAll(/\p{Cc}/gu, ' ').trim())
  .filter((text) => text !== '');

const day = fc.constantFrom('2026-01-31', '2026-11-22', '2027-02-28');

const eligibility = fc.record(
  {
    genders: some(genders),
    crimes: some(crimes),
    ages: fc.record({ from: fc.integer({ min: 0, max: 60 }), to: fc.integer({ min: 60, max: 120 }) }),
  },
  { requiredKeys: [] },
);

const service = fc.record(
  {
    name: words,
    codes: some(referralCodes),
    hours: fc.oneof(
      fc.constant('always' as const),
      fc.constant('unknown' as const),
      fc.array(
        fc.record({
          days: some(weekdays),
          from: fc.constantFrom('08:30', '00:00'),
          to: fc.constantFrom('17:00', '24:00'),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    ),
    capacity: fc.constantFrom('open' as const, 'waiting' as const, 'full' as const, 'unknown' as const),
    does: words,
    models: some(serviceModels),
    components: some(serviceComponents),
    advocacy: fc.constantFrom(...advocacies),
    confidentiality: fc.constantFrom(...confidentialities),
    serves: eligibility,
    turnsAway: eligibility,
    says: words,
    languages: some(['en', 'es', 'vi', 'ase']),
    interpreting: fc.constantFrom(...interpretings),
    access: some(accessKinds),
    animals: fc.constantFrom('yes' as const, 'arranged' as const, 'no' as const),
    cost: fc.constantFrom(...costs),
    costNote: words,
    reportRequired: fc.boolean(),
    capacityNote: words,
    doubt: words,
    phones: fc.array(
      fc.record({
        number: fc.constantFrom('555-0142', '988'),
        kind: fc.constantFrom(...phoneKinds),
        note: words,
      }),
      { minLength: 1, maxLength: 2 },
    ),
    safeContact: words,
    verified: fc.record({ on: day, by: words, expires: day }),
    compiledOn: day,
    retired: fc.constant(true as const),
    fictional: fc.constant(true as const),
    website: fc.constant('https://example.org/help'),
  },
  { requiredKeys: ['name', 'codes', 'hours', 'capacity'] },
);

/** Directories of every shape that the schema takes. */
export const directoryArbitrary: fc.Arbitrary<Directory> = fc
  .record({
    services: fc.array(service, { minLength: 1, maxLength: 8 }),
    areas: fc.constant([
      { id: 'north', name: 'North' },
      { id: 'south', name: 'South', about: 'Below the river' },
    ]),
    organizations: fc.constant([
      { id: 'one', name: 'One', about: 'First' },
      { id: 'two', name: 'Two' },
    ]),
    locations: fc.constant([
      {
        id: 'hall',
        name: 'Hall',
        address: '1 Main Street',
        area: 'north',
        latitude: 44.5,
        longitude: -93.25,
      },
      { id: 'house', name: 'House', kept: true as const },
    ]),
    links: fc.array(
      fc.record({ organization: fc.constantFrom('one', 'two', undefined), place: fc.boolean() }),
    ),
  })
  .map(({ services, links, ...rest }) =>
    directoryDocument.parse({
      format: 1,
      id: 'made',
      version: 1,
      name: 'Made',
      ...rest,
      services: services.map((one, position) => {
        const link = links[position];
        return {
          id: `service-${position}`,
          ...one,
          ...(link?.organization !== undefined && { organization: link.organization }),
          ...(link?.place === true && { locations: ['hall', 'house'], coverage: ['south'] }),
        };
      }),
    }),
  );
