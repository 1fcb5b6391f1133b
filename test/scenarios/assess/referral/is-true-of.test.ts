import { describe, expect, it } from 'vitest';
import { isTrueOf, owedStatements } from '../../../../scenarios/assess/referral/is-true-of.ts';
import type { NamedService } from '../../../../scenarios/assess/referral/referral-case.ts';
import type { Service } from '../../../../scenarios/format/directory.ts';
import { statements } from '../../../../scenarios/format/referral-vocabulary.ts';
import type { ServiceClass } from '../../../../scenarios/format/vocabulary.ts';

function named(known: Partial<Service>, found: ServiceClass = 'meets'): NamedService {
  const service: Service = {
    id: 's',
    name: 'S',
    codes: ['CBA'],
    hours: 'always',
    capacity: 'open',
    ...known,
  };
  return { service, class: found, ground: 'fits' };
}

function truths(one: NamedService): readonly string[] {
  return statements.filter((statement) => isTrueOf(statement, one));
}

describe('what can be said of a service', () => {
  it.each([
    ['privileged', 'community-based', ['apart']],
    ['confidential', undefined, ['apart']],
    ['confidential', 'system-based', []],
    ['shared', 'system-based', ['passed-on']],
    ['none', undefined, ['passed-on']],
    [undefined, undefined, []],
  ] as const)('is, of what is told there: %s, %s', (confidentiality, advocacy, said) => {
    const one = named({
      ...(confidentiality !== undefined && { confidentiality }),
      ...(advocacy !== undefined && { advocacy }),
    });
    const privacy = ['apart', 'passed-on', 'never-out'];
    expect(truths(one).filter((statement) => privacy.includes(statement))).toEqual(said);
    expect(owedStatements(one).filter((statement) => privacy.includes(statement))).toEqual(said);
  });

  it.each([
    ['free', ['free'], ['free']],
    ['sliding', ['costs'], ['costs']],
    ['fee', ['costs'], ['costs']],
    ['insurance', ['costs'], ['costs']],
    [undefined, ['costs'], []],
  ] as const)('is, of what it costs: %s', (cost, isTrue, isOwed) => {
    const one = named(cost === undefined ? {} : { cost });
    const money = ['free', 'costs', 'pays-back'];
    expect(truths(one).filter((statement) => money.includes(statement))).toEqual(isTrue);
    expect(owedStatements(one).filter((statement) => money.includes(statement))).toEqual(isOwed);
  });

  it.each([
    ['meets', ['takes-you', 'room-tonight']],
    ['full', ['takes-you']],
    ['closed', ['takes-you']],
    ['not-for-this-person', []],
    ['wrong-service', []],
    ['unsafe', []],
  ] as const)('is, of whom it takes where it is %s', (found, said) => {
    const taking = ['takes-you', 'room-tonight'];
    expect(truths(named({}, found)).filter((statement) => taking.includes(statement))).toEqual(said);
  });

  it('is that a report comes first only where the directory says so', () => {
    const first = (known: Partial<Service>) => isTrueOf('report-first', named(known));
    expect([first({ reportRequired: true }), first({ reportRequired: false }), first({})]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('always is what it does and that a no is fine, and never that nothing gets out or that all is paid back', () => {
    const known = named({ confidentiality: 'privileged', cost: 'free' });
    expect(
      ['does', 'no-is-fine', 'never-out', 'pays-back'].map((one) => truths(known).includes(one)),
    ).toEqual([true, true, false, false]);
    expect(owedStatements(named({}))).toEqual(['does', 'no-is-fine']);
  });
});
