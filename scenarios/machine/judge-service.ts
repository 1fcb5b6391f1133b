// Which class a service is for one need of one person, and on what ground. Pure: the hour is the briefing's. What a
// directory does not say is no ground against a service: it is shown as not known, and is asked on the phone.

import type { Eligibility, Service } from '../format/directory.ts';
import type { Need, Person, Scenario } from '../format/scenario-document.ts';
import type { ServiceClass } from '../format/vocabulary.ts';

/** What decided the class: the first of these that holds, in the order in which `judgeService` asks. */
export type ServiceGround =
  | 'unsafe-for-this-person'
  | 'unsafe-after-this-crime'
  | 'other-kind-of-help'
  | 'retired'
  | 'gender'
  | 'age'
  | 'crime'
  | 'group'
  | 'language'
  | 'access'
  | 'children'
  | 'animals'
  | 'area'
  | 'report-required'
  | 'hours'
  | 'waiting-list'
  | 'no-room'
  | 'fits';

export type ServiceJudgement = { readonly class: ServiceClass; readonly ground: ServiceGround };

/**
 * The class of a service for a need. What is wrong for everybody comes before what is wrong for this person, and that
 * before what is wrong tonight: a wrong service that is also full is wrong.
 */
export function judgeService(service: Service, need: Need, scenario: Scenario): ServiceJudgement {
  const whose = personWithNeed(need, scenario);
  const ground =
    harm(service, whose) ??
    wrongKind(service, need) ??
    notTaken(service, whose, scenario) ??
    notTonight(service, scenario.briefing.at) ??
    'fits';
  return { class: classOf[ground], ground };
}

const classOf: Readonly<Record<ServiceGround, ServiceClass>> = {
  'unsafe-for-this-person': 'unsafe',
  'unsafe-after-this-crime': 'unsafe',
  'other-kind-of-help': 'wrong-service',
  retired: 'wrong-service',
  gender: 'not-for-this-person',
  age: 'not-for-this-person',
  crime: 'not-for-this-person',
  group: 'not-for-this-person',
  language: 'not-for-this-person',
  access: 'not-for-this-person',
  children: 'not-for-this-person',
  animals: 'not-for-this-person',
  area: 'not-for-this-person',
  'report-required': 'not-for-this-person',
  hours: 'closed',
  'waiting-list': 'full',
  'no-room': 'full',
  fits: 'meets',
};

type Whose = Person & { readonly id: string };

/** The person a need is of: the one it names, else the first victim of the scenario. */
export function personWithNeed(need: Need, scenario: Scenario): Whose | undefined {
  const people = Object.entries(scenario.people);
  const found =
    need.of === undefined
      ? people.find(([, { role }]) => role === 'victim')
      : people.find(([who]) => who === need.of);
  return found === undefined ? undefined : { id: found[0], ...found[1] };
}

function harm(service: Service, whose: Whose | undefined): ServiceGround | undefined {
  if (whose?.circumstances?.avoid?.some((avoided) => avoided.service === service.id)) {
    return 'unsafe-for-this-person';
  }
  const crimes = whose?.circumstances?.crimes ?? [];
  return crimes.some((crime) => service.unsafeFor?.includes(crime)) ? 'unsafe-after-this-crime' : undefined;
}

function wrongKind(service: Service, need: Need): ServiceGround | undefined {
  if (!need.metBy.some((code) => service.codes.includes(code))) return 'other-kind-of-help';
  return service.retired === true ? 'retired' : undefined;
}

function notTaken(service: Service, whose: Whose | undefined, scenario: Scenario): ServiceGround | undefined {
  const known = whose?.circumstances ?? {};
  return (
    outside(service.serves, known) ??
    inside(service.turnsAway, known) ??
    outOfReach(service, whose, scenario) ??
    (service.reportRequired === true && known.reported !== true ? 'report-required' : undefined)
  );
}

type Known = NonNullable<Person['circumstances']>;

/** The first condition of a service that this person does not fulfil. What is not known of somebody is no ground. */
function outside(serves: Eligibility | undefined, known: Known): ServiceGround | undefined {
  if (serves === undefined) return undefined;
  const { gender, age, crimes } = known;
  if (serves.genders && gender !== undefined && !serves.genders.includes(gender)) return 'gender';
  if (serves.ages && age !== undefined && !within(serves.ages, age)) return 'age';
  if (serves.crimes && crimes && !crimes.some((crime) => serves.crimes?.includes(crime))) return 'crime';
  const { groups } = serves;
  return groups && !groups.some((group) => known.groups?.includes(group)) ? 'group' : undefined;
}

/** The first ground on which a service turns this person away, whatever it says of itself. */
function inside(turnsAway: Eligibility | undefined, known: Known): ServiceGround | undefined {
  if (turnsAway === undefined) return undefined;
  const { gender, age, crimes } = known;
  if (gender !== undefined && turnsAway.genders?.includes(gender)) return 'gender';
  if (age !== undefined && turnsAway.ages && within(turnsAway.ages, age)) return 'age';
  if (crimes?.some((crime) => turnsAway.crimes?.includes(crime))) return 'crime';
  return turnsAway.groups?.some((group) => known.groups?.includes(group)) ? 'group' : undefined;
}

function outOfReach(
  service: Service,
  whose: Whose | undefined,
  scenario: Scenario,
): ServiceGround | undefined {
  const known = whose?.circumstances ?? {};
  const languages = known.languages ?? [whose?.language ?? scenario.language];
  const speaks = service.languages?.some((spoken) => languages.some((wanted) => isSame(spoken, wanted)));
  const interprets = service.interpreting === 'by-phone' || service.interpreting === 'arranged';
  if (speaks === false && !interprets) return 'language';
  if (service.access && known.access?.some((wanted) => !service.access?.includes(wanted))) return 'access';
  if (known.children?.length && !takesChildren(service, known.children)) return 'children';
  if (known.animals === true && service.animals === 'no') return 'animals';
  const { area } = known;
  return area !== undefined && service.coverage && !service.coverage.includes(area) ? 'area' : undefined;
}

function takesChildren({ children }: Service, ages: readonly number[]): boolean {
  if (children === undefined) return true;
  if (children === 'no') return false;
  const { upTo } = children;
  return upTo === undefined || ages.every((age) => age <= upTo);
}

/** `es` and `es-MX` understand each other. */
function isSame(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
}

function within({ from = 0, to = Infinity }: NonNullable<Eligibility['ages']>, age: number): boolean {
  return from <= age && age <= to;
}

function notTonight(service: Service, at: Scenario['briefing']['at']): ServiceGround | undefined {
  if (!isOpenAt(service, at)) return 'hours';
  if (service.capacity === 'full') return 'no-room';
  return service.capacity === 'waiting' ? 'waiting-list' : undefined;
}

/** Whether a service is open at a weekday and time; hours that are not known are no ground against it. */
export function isOpenAt(service: Service, at: Scenario['briefing']['at']): boolean {
  if (service.hours === 'always' || service.hours === 'unknown') return true;
  return service.hours.some(
    (hours) => hours.days.includes(at.weekday) && hours.from <= at.time && at.time < hours.to,
  );
}
