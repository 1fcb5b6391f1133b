import { describe, expect, it } from 'vitest';
import { latestTurn, openInterview } from '../../../scenarios/machine/interview.ts';
import { prove } from '../../../scenarios/prove/prove.ts';
import { followRoute } from '../../../scenarios/report/route.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { fakeEnding } from '../../builders/fake-scenario.ts';
import { parsedSound } from './sound-scenario.ts';

/** After the second turn a service may be called: one that meets the need goes on, and the others end it. */
const scenario = parsedSound(({ document, choice, state, lead }) => {
  document.directory = 'fake-county@1';
  document.needs = { medical: { text: 'A medical check', urgency: 'now', metBy: ['EMS'] } };
  for (const way of ['n1-ask', 'n1-tell']) {
    lead(way, { target: 'n2', actions: [{ type: 'note', params: { needs: ['medical'] } }] });
  }
  choice('n2-pass').over = 'service';
  const on = { ...state('n2').on };
  delete on['n2-pass'];
  state('n2').on = {
    ...on,
    'n2-pass:meets': { target: 'n3' },
    'n2-pass:full': { target: '#fake.full' },
    'n2-pass:unsafe': { target: '#fake.unsafe' },
  };
  document.machine.states['full'] = fakeEnding();
  document.machine.states['unsafe'] = fakeEnding();
});

describe('prove, over services', () => {
  it('takes any class to be found for a noted need where no directory is bound', () => {
    const { endings } = prove(scenario);
    expect(endings.map(({ ending, route }) => [ending, route])).toContainEqual([
      'full',
      'n1-ask,n2-pass:full',
    ]);
    expect(endings.map(({ ending, reachable }) => [ending, reachable])).toContainEqual(['unsafe', true]);
  });

  it('takes the classes its services have where one is, and gives runs that can be played with it', () => {
    const directory = fakeDirectory();
    const { endings } = prove(scenario, directory);
    expect(endings.map(({ ending, reachable }) => [ending, reachable])).toContainEqual(['unsafe', false]);
    const full = endings.find(({ ending }) => ending === 'full');
    const followed = followRoute(openInterview(scenario, directory), full?.route ?? '');
    expect(followed.ok && latestTurn(followed.interview).place.path).toBe('full');
  });

  it('proves a directory of twenty thousand services as it proves forty', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => ({
      id: `service-${n}`,
      name: `Service ${n}`,
      codes: [n % 3 === 0 ? 'EMS' : 'CBA'],
      hours: 'always',
      capacity: n % 2 === 0 ? 'open' : 'full',
    }));
    const few = prove(scenario, fakeDirectory(many.slice(0, 40)));
    expect(prove(scenario, fakeDirectory(many))).toEqual(few);
  });

  it('has nobody call before a need is noted', () => {
    const unnoted = parsedSound(({ document, choice, state }) => {
      document.directory = 'fake-county@1';
      document.needs = { medical: { text: 'A medical check', urgency: 'now', metBy: ['EMS'] } };
      choice('n2-pass').over = 'service';
      const on = { ...state('n2').on };
      delete on['n2-pass'];
      state('n2').on = { ...on, 'n2-pass:meets': { target: 'n3' } };
    });
    expect(prove(unnoted).findings).toMatchObject([{ kind: 'never-open' }]);
  });
});
