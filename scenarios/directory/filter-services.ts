import type { Directory, DirectoryLocation, Service } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';
import type { referralCodes } from '../format/vocabulary.ts';
import { conditionUnmet, obstacle } from './eligibility.ts';
import type { Circumstances } from './eligibility.ts';
import { isOpenAt } from './is-open-at.ts';

/** What an officer looks for, besides words. What is left out does not narrow the search. */
export type ServiceCriteria = {
  readonly codes?: readonly (typeof referralCodes)[number][] | undefined;
  readonly openAt?: Scenario['briefing']['at'] | undefined;
  /** Somebody the service says it takes: age, gender, crime, language, area … */
  readonly serves?: Circumstances | undefined;
  readonly near?: { readonly latitude: number; readonly longitude: number } | undefined;
};

/** A service that was found, and how far it is in a straight line; nothing where no place is known or none was asked. */
export type FoundService = { readonly service: Service; readonly kilometers: number | undefined };

/**
 * The services that fit, in the order of the directory, or by distance where a place is given. It goes by what the
 * directory says: whom a service turns away in spite of it is found out on the phone.
 */
export function filterServices(directory: Directory, criteria: ServiceCriteria): readonly FoundService[] {
  const { codes, openAt, serves, near } = criteria;
  const locations = new Map((directory.locations ?? []).map((location) => [location.id, location]));
  const found = directory.services
    .filter(
      (service) =>
        service.retired !== true &&
        (codes === undefined || codes.some((code) => service.codes.includes(code))) &&
        (openAt === undefined || isOpenAt(service, openAt)) &&
        (serves === undefined ||
          (conditionUnmet(service, serves) ?? obstacle(service, serves)) === undefined),
    )
    .map((service) => ({ service, kilometers: near && distanceTo(service, locations, near) }));
  if (near === undefined) return found;
  return found.toSorted((a, b) => (a.kilometers ?? Infinity) - (b.kilometers ?? Infinity));
}

function distanceTo(
  { locations = [] }: Service,
  known: ReadonlyMap<string, DirectoryLocation>,
  from: NonNullable<ServiceCriteria['near']>,
): number | undefined {
  const distances = locations.flatMap((id) => {
    const { latitude, longitude } = known.get(id) ?? {};
    return latitude === undefined || longitude === undefined
      ? []
      : [kilometers(from, { latitude, longitude })];
  });
  return distances.length === 0 ? undefined : Math.min(...distances);
}

const earthRadius = 6371;

/** The way of the crow between two points on the earth, by the haversine formula. */
function kilometers(
  a: NonNullable<ServiceCriteria['near']>,
  b: NonNullable<ServiceCriteria['near']>,
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const across =
    half(radians(b.latitude - a.latitude)) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(radians(b.longitude - a.longitude));
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(across)));
}
