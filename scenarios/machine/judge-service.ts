// Which class a service is for one need of one person, and on what ground. Pure: the hour is the briefing's. What a
// directory does not say is no ground against a service: it is shown as not known, and is asked on the phone.

import { conditionOfRefusal, conditionUnmet, obstacle } from '../directory/eligibility.ts';
import type { EligibilityGround } from '../directory/eligibility.ts';
import { isOpenAt } from '../directory/is-open-at.ts';
import type { Service } from '../format/directory.ts';
import type { Need, Person, Scenario } from '../format/scenario-document.ts';
import type { ServiceClass } from '../format/vocabulary.ts';

/** What decided the class: the first of these that holds, in the order in which `judgeService` asks. */
export type ServiceGround =
  | 'unsafe-for-this-person'
  | 'unsafe-after-this-crime'
  | 'other-kind-of-help'
  | 'retired'
  | EligibilityGround
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
  const languages = known.languages ?? [whose?.language ?? scenario.language];
  return (
    conditionUnmet(service, known) ??
    conditionOfRefusal(service, known) ??
    obstacle(service, { ...known, languages }) ??
    (service.reportRequired === true && known.reported !== true ? 'report-required' : undefined)
  );
}

function notTonight(service: Service, at: Scenario['briefing']['at']): ServiceGround | undefined {
  if (!isOpenAt(service, at)) return 'hours';
  if (service.capacity === 'full') return 'no-room';
  return service.capacity === 'waiting' ? 'waiting-list' : undefined;
}
