import { describe, expect, it } from 'vitest';
import { statements } from '../../../scenarios/format/referral-vocabulary.ts';
import { takeDecision } from '../../../scenarios/machine/interview.ts';
import { referralView } from '../../../scenarios/machine/referral-view.ts';
import { decisionAt, played } from '../../builders/played.ts';
import type { Move } from '../../builders/played.ts';
import { directory, excellent, interview, named, scenario } from '../assess/referral/referral-moves.ts';

function viewed(moves: readonly Move[]) {
  return referralView(played(scenario, moves, directory));
}

const atPlace = [...interview, 'referral-worry', 'referral-place-take', 'referral-place-solve'];

describe('referralView', () => {
  it('is nothing outside a referral', () => {
    expect(viewed([])).toBeUndefined();
    expect(viewed(excellent)).toBeUndefined();
  });

  it('says which step it is, what stands in the way, and whose rights are explained', () => {
    expect(viewed(interview)).toMatchObject({ step: 'open', need: undefined, service: undefined });
    expect(viewed([...interview, 'referral-worry', 'referral-place-take'])).toMatchObject({
      step: 'barrier',
      need: 'place',
      barrier: 'animals',
    });
    expect(viewed([...interview, 'referral-card'])).toMatchObject({ step: 'rights', pack: 'alder' });
  });

  it('offers ways that name a service and one that names none, with everything that can be said', () => {
    const view = viewed(atPlace);
    expect(view?.ways.map(({ way, namesService }) => [way, namesService])).toEqual([
      ['together', true],
      ['comes', true],
      ['phone', true],
      ['card', true],
      ['push', true],
      ['none', false],
    ]);
    expect(view?.statements).toEqual(statements);
    expect(viewed([...interview, 'referral-worry'])?.ways[0]).toMatchObject({
      way: 'take',
      takes: 'medical',
    });
  });

  it('names the service to be called, and still while the person has the phone', () => {
    const offered = [...atPlace, named('place', 'together', 'night-advocates', ['does'])];
    expect(viewed(offered)).toMatchObject({ step: 'call', service: 'night-advocates' });
    const called = [...offered, named('place', 'least', 'night-advocates')];
    expect(viewed(called)).toMatchObject({ step: 'handover', service: 'night-advocates' });
  });

  it('says how each need stands', () => {
    expect(viewed(atPlace)?.needs).toEqual([
      { need: 'medical', state: 'open' },
      { need: 'boy', state: 'open' },
      { need: 'place', state: 'taken-up' },
      { need: 'device', state: 'open' },
      { need: 'lawyer', state: 'open' },
    ]);
    expect(viewed(excellent.slice(0, -3))?.needs).toEqual([
      { need: 'medical', state: 'covered' },
      { need: 'boy', state: 'covered' },
      { need: 'place', state: 'covered' },
      { need: 'device', state: 'covered' },
      { need: 'lawyer', state: 'left' },
    ]);
  });
});

describe('a decision in a referral', () => {
  function problem(moves: readonly Move[], last: Move): string | undefined {
    const now = played(scenario, moves, directory);
    const taken = takeDecision(now, decisionAt(now, last));
    return taken.ok ? undefined : taken.problem;
  }

  it('is about the need of its step', () => {
    expect(
      problem(atPlace, { choice: 'referral-place-together', service: 'device-desk', need: 'device' }),
    ).toBe('"referral-place-together" is about the need "place", not "device".');
  });

  it('says each thing once, and only where a service is offered', () => {
    expect(problem(atPlace, named('place', 'together', 'night-advocates', ['does', 'free', 'does']))).toBe(
      '"referral-place-together" says "does" twice of one service.',
    );
    expect(
      problem(
        [...atPlace, named('place', 'together', 'night-advocates')],
        named('place', 'least', 'night-advocates', ['does']),
      ),
    ).toBe('"referral-place-least" offers no service, so nothing is said of one.');
  });
});
