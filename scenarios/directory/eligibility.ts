// Whom a service takes. What a directory does not say, and what is not known of somebody, is no ground against either.

import type { Eligibility, Service } from '../format/directory.ts';
import type { Person } from '../format/scenario-document.ts';

/** What is known of somebody that bears on who takes them. */
export type Circumstances = NonNullable<Person['circumstances']>;

export type EligibilityGround =
  | 'gender'
  | 'age'
  | 'crime'
  | 'group'
  | 'language'
  | 'access'
  | 'children'
  | 'animals'
  | 'area';

/** The first of a service’s own conditions that somebody does not fulfil. */
export function conditionUnmet({ serves }: Service, known: Circumstances): EligibilityGround | undefined {
  if (serves === undefined) return undefined;
  const { gender, age, crimes, groups } = known;
  if (serves.genders && gender !== undefined && !serves.genders.includes(gender)) return 'gender';
  if (serves.ages && age !== undefined && !within(serves.ages, age)) return 'age';
  if (serves.crimes && crimes && !crimes.some((crime) => serves.crimes?.includes(crime))) return 'crime';
  return serves.groups && !serves.groups.some((group) => groups?.includes(group)) ? 'group' : undefined;
}

/** The first ground on which a service turns somebody away, whatever it says of itself. */
export function conditionOfRefusal(
  { turnsAway }: Service,
  known: Circumstances,
): EligibilityGround | undefined {
  if (turnsAway === undefined) return undefined;
  const { gender, age, crimes, groups } = known;
  if (gender !== undefined && turnsAway.genders?.includes(gender)) return 'gender';
  if (age !== undefined && turnsAway.ages && within(turnsAway.ages, age)) return 'age';
  if (crimes?.some((crime) => turnsAway.crimes?.includes(crime))) return 'crime';
  return groups?.some((group) => turnsAway.groups?.includes(group)) ? 'group' : undefined;
}

/** What keeps somebody from a service that would take them: language, access, children, animals, distance. */
export function obstacle(service: Service, known: Circumstances): EligibilityGround | undefined {
  const { languages, access, children, animals, area } = known;
  if (languages && !isUnderstood(service, languages)) return 'language';
  if (service.access && access?.some((wanted) => !service.access?.includes(wanted))) return 'access';
  if (children?.length && !takesChildren(service, children)) return 'children';
  if (animals === true && service.animals === 'no') return 'animals';
  return area !== undefined && service.coverage && !service.coverage.includes(area) ? 'area' : undefined;
}

function isUnderstood({ languages: spoken, interpreting }: Service, wanted: readonly string[]): boolean {
  if (spoken === undefined || interpreting === 'by-phone' || interpreting === 'arranged') return true;
  return spoken.some((one) => wanted.some((other) => isSame(one, other)));
}

/** `es` and `es-MX` understand each other. */
function isSame(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
}

function takesChildren({ children }: Service, ages: readonly number[]): boolean {
  if (children === undefined) return true;
  if (children === 'no') return false;
  const { upTo } = children;
  return upTo === undefined || ages.every((age) => age <= upTo);
}

function within({ from = 0, to = Infinity }: NonNullable<Eligibility['ages']>, age: number): boolean {
  return from <= age && age <= to;
}
