import { describe, expect, it } from 'vitest';
import { bindDirectory } from '../../../scenarios/machine/bind-directory.ts';
import { choicesNow, latestTurn, takeDecision } from '../../../scenarios/machine/interview.ts';
import { fixtureDirectory, parsedFixture } from '../../builders/parsed-fixture.ts';
import { decisionAt, played, standings } from '../../builders/played.ts';
import type { Move } from '../../builders/played.ts';

const scenario = parsedFixture('services');
const directory = fixtureDirectory();

function called(service: string, need = 'advocate'): Move {
  return { choice: 'call', service, need };
}

/** Why a move is refused after some others. */
function problem(moves: readonly Move[], last: Move, bound = true): string | undefined {
  const interview = played(scenario, moves, bound ? directory : undefined);
  const taken = takeDecision(interview, decisionAt(interview, last));
  return taken.ok ? undefined : taken.problem;
}

describe('bindDirectory', () => {
  const { classOf, classesFor } = bindDirectory(scenario, directory);

  it('judges each service for each need at the briefing’s time', () => {
    const services = directory.services.map(({ id }) => [
      id,
      classOf(id, 'advocate'),
      classOf(id, 'medical'),
    ]);
    expect(services).toEqual([
      ['night-advocates', 'meets', 'wrong-service'],
      ['harbor-house', 'full', 'wrong-service'],
      ['day-office', 'closed', 'wrong-service'],
      ['county-ems', 'wrong-service', 'meets'],
    ]);
  });

  it('opens at the first minute of the hours and shuts at the last', () => {
    const at = (weekday: 'tue' | 'sun', time: string) =>
      bindDirectory(
        { ...scenario, briefing: { ...scenario.briefing, at: { weekday, time } } },
        directory,
      ).classOf('day-office', 'advocate');
    expect([at('tue', '08:29'), at('tue', '08:30'), at('tue', '16:59'), at('tue', '17:00')]).toEqual([
      'closed',
      'meets',
      'meets',
      'closed',
    ]);
    expect(at('sun', '12:00')).toBe('closed');
  });

  it('knows nothing of services and needs that are not there', () => {
    expect(classOf('no-such', 'advocate')).toBeUndefined();
    expect(classOf('night-advocates', 'no-such')).toBeUndefined();
    expect([...classesFor('advocate')].toSorted()).toEqual(['closed', 'full', 'meets', 'wrong-service']);
    expect(classesFor('no-such').size).toBe(0);
  });
});

describe('a choice over services', () => {
  it('leads where the class of the service says', () => {
    const ends = ['night-advocates', 'harbor-house', 'day-office', 'county-ems'].map(
      (service) => latestTurn(played(scenario, ['worry', called(service)], directory)).place.path,
    );
    expect(ends).toEqual(['end', 'referral.again', 'referral.again', 'referral.again']);
    const wrong = played(scenario, ['worry', called('county-ems')], directory);
    expect(latestTurn(wrong).context.trust).toBe(-1);
  });

  it('is locked until a need has been noted, and without a directory', () => {
    expect(standings(played(scenario, ['list'], directory))).toMatchObject({ call: 'locked' });
    expect(standings(played(scenario, ['worry'], directory))).toMatchObject({ call: 'open' });
    expect(choicesNow(played(scenario, ['worry']))[0]).toMatchObject({
      is: 'locked',
      reason: 'She has not said what she needs.',
    });
  });

  it('takes only a service and a need that are there', () => {
    expect(problem(['worry'], 'call')).toBe('"call" needs a service and a need to be named.');
    expect(problem(['worry'], called('no-such'))).toBe('The directory has no service "no-such".');
    expect(problem(['worry'], called('county-ems', 'medical'))).toBe(
      'The need "medical" has not been noted.',
    );
    expect(problem(['list'], called('night-advocates'))).toBe('The need "advocate" has not been noted.');
    expect(problem(['worry'], called('night-advocates'), false)).toBe(
      '"call" looks in a service directory, and none is bound.',
    );
    expect(problem(['worry'], { choice: 'card', service: 'x', need: 'advocate' })).toBe(
      '"card" is not a choice over services, so it takes no service.',
    );
  });
});
