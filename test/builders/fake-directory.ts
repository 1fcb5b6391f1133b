import { directoryDocument } from '../../scenarios/format/directory.ts';
import type { Directory } from '../../scenarios/format/directory.ts';

/** A small directory with a service of each class for a need that `EMS` or `CBA` meets, at any hour. */
export function fakeDirectory(services: readonly object[] = someServices): Directory {
  return directoryDocument.parse({ format: 1, id: 'fake-county', version: 1, name: 'Fake County', services });
}

const someServices = [
  { id: 'ambulance', name: 'Ambulance', codes: ['EMS'], hours: 'always', capacity: 'open' },
  { id: 'advocates', name: 'Advocates', codes: ['CBA'], hours: 'always', capacity: 'open' },
  { id: 'advocates-full', name: 'Other advocates', codes: ['CBA', 'EMS'], hours: 'always', capacity: 'full' },
  { id: 'advocates-shut', name: 'Day advocates', codes: ['CBA', 'EMS'], hours: [], capacity: 'open' },
];
