import { describe, expect, it } from 'vitest';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';
import { played, saidNow } from '../../builders/played.ts';

describe('lines that say a fact, and lines with a condition', () => {
  const scenario = parsedFixture('says-and-when');

  it('say it only after the decision that disclosed it', () => {
    const told = ['He reads my phone. Every night.', 'The phone lies face down.'];
    expect(saidNow(played(scenario, ['why']))).toEqual(told);
    expect(saidNow(played(scenario, ['flat']))).toEqual(['I would rather not say.']);
    expect(saidNow(played(scenario, ['flat', 'ask-again']))).toEqual(told);
  });

  it('do not say it again when it is known', () => {
    expect(saidNow(played(scenario, ['why', 'ask-again']))).toEqual([]);
  });
});

describe('talk through others', () => {
  const scenario = parsedFixture('interpreter');

  it('keeps whose words they are said to be, who interprets, and what was really said', () => {
    const [own, forHer] = latestTurn(played(scenario)).spoken;
    expect(own).toMatchObject({ by: 'maya', lang: 'mam' });
    expect(forHer).toMatchObject({
      by: 'cousin',
      for: 'maya',
      text: 'She says it was nothing, officer.',
      meant: 'He took the papers.',
    });
    const [through] = latestTurn(played(scenario, ['get-voice', 'invite'])).spoken;
    expect(through).toMatchObject({ by: 'maya', via: 'voice', lang: 'mam' });
  });

  it('has nodes where somebody else is there, or is only heard', () => {
    const { nodes } = played(scenario).index;
    expect(nodes.get('plan.door')?.present.map(({ who }) => who)).toEqual(['maya', 'cousin']);
    expect(nodes.get('account.told')?.present).toContainEqual({ who: 'voice', how: 'remote' });
  });
});

describe('channels', () => {
  it('change from node to node, and paper passes where people are in one place', () => {
    const interview = played(parsedFixture('channels'), ['ask-channel', 'ten', 'see']);
    const channels = interview.turns.flatMap(({ place }) =>
      place.is === 'node' ? [place.node.channel] : [],
    );
    expect(channels).toEqual(['text', 'phone', 'video', 'in-person']);
    expect(latestTurn(interview).spoken).toMatchObject([{ by: 'maya', as: 'written' }]);
  });
});

describe('what somebody decides for themselves', () => {
  const scenario = parsedFixture('answer');

  it('is marked on the beat that only this answer reaches, and spoken in passing', () => {
    const declined = played(scenario, ['bare']);
    expect(latestTurn(declined)).toMatchObject({
      place: { path: 'referral.goodbye' },
      passed: ['referral.declines'],
      answers: [{ by: 'maya', to: 'advocate', is: 'declines' }],
    });
    expect(saidNow(declined)).toEqual(['No. Thank you.', 'The hall is quiet.']);
  });

  it('is marked on endings too', () => {
    const reported = played(scenario, ['bare', 'report']);
    expect(latestTurn(reported)).toMatchObject({ answers: [{ by: 'maya', to: 'report', is: 'accepts' }] });
    const declined = played(scenario, ['bare', 'open-door']);
    expect(latestTurn(declined)).toMatchObject({ answers: [{ by: 'maya', to: 'report', is: 'declines' }] });
  });
});
