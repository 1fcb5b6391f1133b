import { describe, expect, it } from 'vitest';
import { reportReferral } from '../../../scenarios/report/report-referral.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';
import { played } from '../../builders/played.ts';
import {
  directory,
  ending,
  excellent,
  interview,
  named,
  scenario,
} from '../assess/referral/referral-moves.ts';
import type { Move } from '../../builders/played.ts';

function reported(moves: readonly Move[]) {
  const decisions = played(scenario, moves, directory).turns.flatMap(({ decision }) => decision ?? []);
  const referral = reportReferral({ scenario, directory, decisions });
  if (referral === null) throw new Error('There is a referral.');
  return { ...referral, need: (id: string) => referral.needs.find(({ need }) => need === id) };
}

describe('the report of a referral', () => {
  it('sets each need of the route against what it was offered', () => {
    const { need } = reported(excellent);
    expect(need('place')?.offered.map(({ id, class: found }) => [id, found])).toEqual([
      ['night-advocates', 'meets'],
    ]);
    expect(need('place')?.couldHave).toEqual([]);
  });

  it('says who could have met a need that was offered nothing, a few of them and no list', () => {
    const { need } = reported([...interview, 'referral-worry', ...ending]);
    const could = need('medical')?.couldHave ?? [];
    expect(need('medical')?.offered).toEqual([]);
    expect(could.map(({ id }) => id)).toContain('county-ems');
    expect(could.length).toBeLessThanOrEqual(3);
    expect(could.every((service) => service.class === 'meets')).toBe(true);
  });

  it('says what would have worked where what was offered was full', () => {
    const { need } = reported([
      ...interview,
      'referral-worry',
      'referral-place-take',
      'referral-place-solve',
      named('place', 'together', 'harbor-house'),
      named('place', 'least', 'harbor-house'),
      'referral-place-plan',
      ...ending,
    ]);
    expect(need('place')?.offered[0]).toMatchObject({ id: 'harbor-house', class: 'full', ground: 'no-room' });
    expect(need('place')?.couldHave.map(({ id }) => id)).toContain('night-advocates');
  });

  it('gives the author’s reason for a need nobody can meet', () => {
    expect(reported(excellent).need('lawyer')?.unmet).toBe('Nobody takes new cases this month.');
  });

  it('names what each of the three models had to give', () => {
    const { models } = reported(excellent);
    expect(models.map(({ model }) => model)).toEqual(['direct', 'advocacy', 'community']);
    expect(models.find(({ model }) => model === 'advocacy')?.offered).toContain('Night Advocates');
  });

  it('is nothing for a scenario without a referral', () => {
    expect(reportReferral({ scenario: parsedFixture('closing'), directory, decisions: [] })).toBeNull();
  });
});
