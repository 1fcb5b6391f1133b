import { describe, expect, it } from 'vitest';
import { choicesNow, latestTurn } from '../../../scenarios/machine/interview.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';
import { placesOf, played, saidNow, standings } from '../../builders/played.ts';

describe('nested phases', () => {
  const scenario = parsedFixture('nested-phases');

  it('begin where the innermost initial says', () => {
    expect(placesOf(played(scenario, ['name-only']))).toEqual(['explain.door', 'explain.rules.first']);
  });

  it('go on by onDone from wherever their final child is reached', () => {
    const short = ['explain.door', 'explain.rules.first', 'account.open'];
    expect(placesOf(played(scenario, ['name-only', 'all-rules']))).toEqual(short);
    const long = [...short.slice(0, 2), 'explain.rules.second', 'account.open'];
    expect(placesOf(played(scenario, ['name-only', 'one-rule', 'go-on']))).toEqual(long);
  });

  it('know the phase of every node', () => {
    const phases = ['explain.rules.second', 'account.open'].map(
      (path) => played(scenario).index.nodes.get(path)?.phase,
    );
    expect(phases).toEqual(['explain', 'account']);
  });
});

describe('a phase that is entered again', () => {
  it('begins from its initial state and speaks afresh', () => {
    const scenario = parsedFixture('re-entry');
    const first = played(scenario);
    const again = played(scenario, ['go-inside', 'check-door']);
    expect(latestTurn(again).place.path).toBe('safety.look');
    expect(saidNow(again)).toEqual(saidNow(first));
    expect(latestTurn(again).notice).toEqual(['She looks at the stairs.']);
    expect(placesOf(played(scenario, ['go-inside', 'check-door', 'stay-here', 'go-on', 'invite']))).toEqual([
      'safety.look',
      'account.first',
      'safety.look',
      'account.first',
      'account.second',
      'end',
    ]);
  });
});

describe('loops', () => {
  const scenario = parsedFixture('loops');

  it('let silence stay where it is, without saying anything again', () => {
    const waited = played(scenario, ['wait']);
    expect(latestTurn(waited)).toMatchObject({ stayed: true, context: { strain: 1 } });
    expect(saidNow(waited)).toEqual(['It was not the first time.']);
    expect(saidNow(played(scenario, ['wait', 'wait']))).toEqual([]);
  });

  it('say everything again on coming back from elsewhere', () => {
    const back = played(scenario, ['wait', 'anywhere', 'again']);
    expect(latestTurn(back)).toMatchObject({ stayed: false, place: { path: 'account.open' } });
    expect(saidNow(back)).toEqual(['I don’t know where to start.', 'It was not the first time.']);
  });
});

describe('guarded alternatives', () => {
  const scenario = parsedFixture('guarded-alternatives');

  it('take the first whose guard held before the decision', () => {
    expect(latestTurn(played(scenario, ['ask-private', 'ask-neck'])).place.path).toBe('account.told');
    expect(latestTurn(played(scenario, ['ask-here', 'ask-neck'])).place.path).toBe('account.shut');
  });

  it('tell a fact only where its opens holds, and say which stayed shut', () => {
    const told = latestTurn(played(scenario, ['ask-private', 'ask-neck']));
    expect(told).toMatchObject({ disclosed: ['neck', 'keys'], shut: [], noted: ['medical'] });
    const shut = latestTurn(played(scenario, ['ask-here', 'ask-neck']));
    expect(shut).toMatchObject({ disclosed: [], shut: ['neck'], noted: [] });
  });

  it('see in the next decision what this one changed', () => {
    expect(latestTurn(played(scenario, ['ask-private', 'ask-neck', 'medic'])).place.path).toBe('end');
  });
});

describe('locked and hidden choices', () => {
  const scenario = parsedFixture('locked-choices');

  it('show a closed choice locked with its reason, and hide one without', () => {
    const interview = played(scenario, ['start']);
    expect(standings(interview)).toEqual({ invite: 'open', 'switch-off': 'locked', hidden: 'hidden' });
    expect(choicesNow(interview)[1]).toMatchObject({ reason: 'The camera has not been spoken of.' });
  });

  it('open as soon as their guards hold', () => {
    expect(standings(played(scenario, ['explain-camera']))).toEqual({
      invite: 'open',
      'switch-off': 'open',
      hidden: 'hidden',
    });
  });

  it('cannot be taken while they are closed', () => {
    expect(() => played(scenario, ['start', 'switch-off'])).toThrow(
      'The choice "switch-off" is not open here.',
    );
  });
});
