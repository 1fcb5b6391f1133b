// Long because every ground on which a service is judged stands here with one entry and one person.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Service } from '../../../scenarios/format/directory.ts';
import type { Person, Scenario } from '../../../scenarios/format/scenario-document.ts';
import { serviceClasses } from '../../../scenarios/format/vocabulary.ts';
import { judgeService } from '../../../scenarios/machine/judge-service.ts';
import type { ServiceGround } from '../../../scenarios/machine/judge-service.ts';
import { standInDirectory } from '../../../scenarios/report/stand-in-directory.ts';
import { bindDirectory } from '../../../scenarios/machine/bind-directory.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';

type Circumstances = NonNullable<Person['circumstances']>;

const base = parsedFixture('referral');
const sound: Service = { id: 's', name: 'S', codes: ['CBA'], hours: 'always', capacity: 'open' };
const need = { text: 'Somebody', urgency: 'tonight', metBy: ['CBA'] } as const;

function judged(service: Partial<Service>, known: Circumstances = {}) {
  const { maya, ...others } = base.people;
  if (maya === undefined) throw new Error('The fixture has Maya.');
  const scenario: Scenario = { ...base, people: { maya: { ...maya, circumstances: known }, ...others } };
  return judgeService({ ...sound, ...service }, need, scenario);
}

const grounds: readonly (readonly [ServiceGround, string, Partial<Service>, Circumstances])[] = [
  ['unsafe-for-this-person', 'unsafe', {}, { avoid: [{ service: 's', because: 'His sister.' }] }],
  [
    'unsafe-after-this-crime',
    'unsafe',
    { unsafeFor: ['partner-violence'] },
    { crimes: ['partner-violence'] },
  ],
  ['other-kind-of-help', 'wrong-service', { codes: ['EMS'] }, {}],
  ['retired', 'wrong-service', { retired: true }, {}],
  ['gender', 'not-for-this-person', { serves: { genders: ['man'] } }, { gender: 'woman' }],
  ['gender', 'not-for-this-person', { turnsAway: { genders: ['man'] } }, { gender: 'man' }],
  ['age', 'not-for-this-person', { serves: { ages: { to: 17 } } }, { age: 34 }],
  ['age', 'not-for-this-person', { turnsAway: { ages: { from: 60 } } }, { age: 60 }],
  ['crime', 'not-for-this-person', { serves: { crimes: ['fraud'] } }, { crimes: ['robbery'] }],
  ['crime', 'not-for-this-person', { turnsAway: { crimes: ['trafficking'] } }, { crimes: ['trafficking'] }],
  ['group', 'not-for-this-person', { serves: { groups: ['enrolled'] } }, {}],
  ['group', 'not-for-this-person', { turnsAway: { groups: ['police'] } }, { groups: ['police'] }],
  ['language', 'not-for-this-person', { languages: ['es'] }, { languages: ['mam'] }],
  ['access', 'not-for-this-person', { access: ['step-free'] }, { access: ['deaf'] }],
  ['children', 'not-for-this-person', { children: 'no' }, { children: [8] }],
  ['children', 'not-for-this-person', { children: { upTo: 12 } }, { children: [8, 13] }],
  ['animals', 'not-for-this-person', { animals: 'no' }, { animals: true }],
  ['area', 'not-for-this-person', { coverage: ['north'] }, { area: 'harbor' }],
  ['report-required', 'not-for-this-person', { reportRequired: true }, {}],
  ['hours', 'closed', { hours: [] }, {}],
  ['waiting-list', 'full', { capacity: 'waiting' }, {}],
  ['no-room', 'full', { capacity: 'full' }, {}],
  ['fits', 'meets', {}, {}],
];

const fits: (typeof grounds)[number] = ['fits', 'meets', {}, {}];

describe('what a service is for a need', () => {
  it.each(grounds)('is judged on the ground %s as %s', (ground, found, service, known) => {
    expect(judged(service, known)).toEqual({ class: found, ground });
  });

  it('has a case for every ground here, and every class', () => {
    expect(new Set(grounds.map(([, found]) => found))).toEqual(new Set(serviceClasses));
  });

  it.each([
    ['an interpreter by phone', { languages: ['es'], interpreting: 'by-phone' }, { languages: ['mam'] }],
    ['a language of the same root', { languages: ['es'] }, { languages: ['es-MX'] }],
    ['a report that was made', { reportRequired: true }, { reported: true }],
    ['a group of one’s own', { serves: { groups: ['enrolled'] } }, { groups: ['enrolled'] }],
    ['an age at the edge', { serves: { ages: { from: 18, to: 34 } } }, { age: 34 }],
    ['animals by arrangement', { animals: 'arranged' }, { animals: true }],
  ] as const)('meets it with %s', (_, service, known) => {
    expect(judged(service, known).class).toBe('meets');
  });

  it('is never judged on what is not known, of the service or of the person', () => {
    const limits: Partial<Service> = {
      serves: { genders: ['man'], ages: { from: 60 }, crimes: ['fraud'] },
      turnsAway: { genders: ['woman'], crimes: ['robbery'] },
      access: [],
      children: 'no',
      animals: 'no',
      coverage: ['north'],
    };
    expect(judged(limits, {}).class).toBe('meets');
    const much: Circumstances = {
      age: 34,
      gender: 'woman',
      crimes: ['partner-violence'],
      languages: ['mam'],
      children: [8],
      animals: true,
      access: ['deaf'],
      area: 'harbor',
    };
    expect(judged({}, much).class).toBe('meets');
  });

  it('has its class from the ground alone, and of two grounds the one that goes further back', () => {
    const index = fc.nat(grounds.length - 2);
    fc.assert(
      fc.property(index, index, (one, other) => {
        const [, found, service, known] = grounds[Math.min(one, other)] ?? fits;
        const [, , alsoService, alsoKnown] = grounds[Math.max(one, other)] ?? fits;
        // Laid over each other as long as they speak of different things.
        const keys = [...Object.keys(service), ...Object.keys(known)];
        fc.pre(![...Object.keys(alsoService), ...Object.keys(alsoKnown)].some((key) => keys.includes(key)));
        const both = judged({ ...alsoService, ...service }, { ...alsoKnown, ...known });
        expect(both.class).toBe(found);
        expect(grounds.find(([ground]) => ground === both.ground)?.[1]).toBe(both.class);
      }),
    );
  });
});

describe('the stand-in directory', () => {
  it('has for every need a service of every class, called by its class', () => {
    const binding = bindDirectory(base, standInDirectory(base));
    for (const name of Object.keys(base.needs)) {
      expect(serviceClasses.map((found) => [found, binding.classOf(found, name)])).toEqual(
        serviceClasses.map((found) => [found, found]),
      );
    }
  });

  it('has none that is unsafe where no crime is known', () => {
    const plain = parsedFixture('services');
    const binding = bindDirectory(plain, standInDirectory(plain));
    expect([...binding.classesFor('advocate')].toSorted()).toEqual(
      serviceClasses.filter((found) => found !== 'unsafe').toSorted(),
    );
  });
});
