import { describe, expect, it } from 'vitest';
import { choicesNow, latestTurn } from '../../../scenarios/machine/interview.ts';
import { shippedPlayer, unforgivenSlips } from './shipped-player.ts';

const { scenario, play, assessed, answersOn, heardAtTheEndOf } = shippedPlayer('grandsons-bail');

const goodEnd = 'closing-read-back,closing-tell-next,closing-ask-contact,closing-invite';
const best = `porch-in,bank-call,say-the-rules,as-able,that-voice,the-first-one,where-tonight,your-list,what-may-i-say,no-fee,all-some-none,${goodEnd}`;
const everyNo = `porch-check,bank-call,say-the-rules,wait-at-start,as-able,that-voice,the-first-one,where-tonight,people-who-were-taken,what-may-i-say,no-fee,all-some-none,${goodEnd}`;
const shownOut = 'porch-age,why-not-call,full-statement,three-at-once,no-court-would,got-it-ready';

describe('The Grandson’s Bail', () => {
  it('is met in fifteen decisions by an officer who asks well, and everything asked is earned', () => {
    const { result, ending, profile, harms } = assessed(best);
    expect(result).toBe('met');
    expect(ending?.state).toBe('on-file');
    expect(harms).toEqual([]);
    expect(profile.filter(({ earned, possible }) => earned < possible)).toEqual([]);
    expect(play(best).turns).toHaveLength(16);
  });

  it('is met just as well when Harold says no to everything he is offered', () => {
    expect(answersOn(everyNo)).toEqual({
      'bank-call': 'not-now',
      'leaving-the-house': 'declines',
      'support-offer': 'declines',
      'telling-june': 'not-now',
      report: 'declines',
    });
    expect(assessed(everyNo)).toMatchObject({ result: 'met', ending: { state: 'nothing-on-paper' } });
  });

  it('ends at the screen door, after six decisions, for an officer who blames and hurries him', () => {
    const { result, ending, acts } = assessed(shownOut);
    expect(play(shownOut).turns).toHaveLength(7);
    expect(ending?.state).toBe('screen-door');
    expect(result).toBe('not-yet');
    expect(acts.every(({ doneAt }) => doneAt.length === 0)).toBe(true);
  });

  it('lets June open the door at half past four when nobody has asked what the afternoon is to be', () => {
    const route = `porch-in,bank-call,say-the-rules,as-able,that-voice,the-first-one,lock-up,your-list,what-may-i-say,no-fee,all-some-none,${goodEnd}`;
    const { result, ending, gates } = assessed(route);
    expect(ending?.state).toBe('half-past-four');
    expect(gates.map(({ gate, by }) => `${gate} by ${by}`)).toEqual(['person-left-in-danger by omission']);
    expect(result).toBe('not-yet');
  });

  it.each([
    [
      'person-left-in-danger',
      'porch-in,bank-call,say-the-rules,as-able,that-voice,the-first-one,let-him-come',
    ],
    ['false-confidentiality', 'porch-in,bank-call,our-secret'],
    [
      'threat-for-cooperation',
      'porch-in,bank-call,say-the-rules,as-able,that-voice,the-first-one,where-tonight,your-list,what-may-i-say,no-fee,adult-services',
    ],
  ])('has a gate, %s, that a believable officer trips with one sentence', (gate, route) => {
    expect(assessed(route).gates.map((tripped) => tripped.gate)).toEqual([gate]);
  });

  it('opens the second payment to his own words handed back, and never to a guess, however good', () => {
    const before = 'porch-in,bank-call,say-the-rules,as-able,that-voice';
    expect(latestTurn(play(`${before},the-first-one`)).disclosed).toEqual(['second']);
    expect(latestTurn(play(`${before},got-it-ready`))).toMatchObject({ disclosed: [], shut: [] });
  });

  it('closes the same question when it comes to somebody who has been blamed', () => {
    const turn = latestTurn(play('porch-sum,why-not-call,say-the-rules,as-able,that-voice,only-calls'));
    expect(turn.shut).toEqual(['second']);
    expect(turn.spoken.map(({ text }) => text)).toContain('He calls. That’s all he does.');
  });

  it('never has him tell what is his to keep', () => {
    const { said } = assessed(best);
    expect(said.kept).toContain('weekend');
    expect(scenario.facts['weekend']?.kept).toBe(true);
  });

  it('lets a silence stay once before the account, and moves on without it the second time', () => {
    const before = 'porch-in,bank-call,say-the-rules,wait-at-start';
    expect(latestTurn(play(before))).toMatchObject({ stayed: true, context: { strain: 2 } });
    expect(latestTurn(play(`${before},wait-at-start`)).place.path).toBe('account.talk.ringing');
  });

  it('keeps the receipt out of reach, with its reason, from an officer who has not been asked in', () => {
    const receipt = (route: string) => choicesNow(play(route)).find(({ choice }) => choice.id === 'receipt');
    expect(receipt('porch-check')).toMatchObject({
      is: 'locked',
      reason: 'The receipt is under his hand. He has not offered it.',
    });
    expect(receipt('porch-in')).toMatchObject({ is: 'open' });
  });

  it('has the phone ring into the account, and June come home into what he needs', () => {
    const account = 'porch-in,bank-call,say-the-rules,as-able,that-voice';
    expect(heardAtTheEndOf(account).at(-1)).toBe('That’s him. That’s seven since noon.');
    expect(heardAtTheEndOf(`${account},the-first-one,where-tonight,your-list`).at(-1)).toBe(
      'Hal? There’s a police car out front. Hal, is it Ben?',
    );
  });

  it('comes back to his safety after the account, by a shorter way when he has told what is coming', () => {
    const before = 'porch-in,bank-call,say-the-rules,as-able,that-voice';
    expect(latestTurn(play(`${before},the-first-one`)).place.path).toBe('safety.evening');
    expect(latestTurn(play(`${before},let-it-ring`)).place.path).toBe('safety.door');
  });

  it('has the people who win it back for a fee write to him, and is not met where nobody warns him', () => {
    const before = best.slice(0, best.indexOf(',no-fee'));
    expect(heardAtTheEndOf(before)).toContain(
      'It says: LOSS RECOVERY UNIT. YOUR $38,000 HAS BEEN TRACED. REPLY YES TO CLAIM.',
    );
    const unwarned = `${before},keep-the-phone`;
    expect(assessed(`${unwarned},all-some-none,${goodEnd}`).reasons).toEqual([
      { kind: 'act-missing', act: 'scam-warning-given' },
    ]);
    expect(assessed(`${unwarned},never-pay,${goodEnd}`).result).toBe('met');
    const open = choicesNow(play(`${before},no-fee`)).filter(({ is }) => is === 'open');
    expect(open.map(({ choice }) => choice.id)).not.toContain('never-pay');
  });

  it('hears a warning that scolds him, and counts what it did to him apart from what it said', () => {
    const scolded = best.replace('no-fee', 'that-one-too');
    expect(assessed(scolded).reasons).toEqual([{ kind: 'unrepaired', choice: 'that-one-too', seq: 10 }]);
    expect(assessed(scolded.replace('all-some-none', 'own-up')).result).toBe('met');
  });

  it('sees a sentence that blames him repaired by one that owns it', () => {
    const spoiled =
      'porch-in,why-not-call,say-the-rules,as-able,that-voice,the-first-one,where-tonight,fraud-desk,what-may-i-say,no-fee';
    const unrepaired = assessed(`${spoiled},all-some-none,${goodEnd}`);
    expect(unrepaired.reasons).toEqual([{ kind: 'unrepaired', choice: 'why-not-call', seq: 2 }]);
    expect(assessed(`${spoiled},own-up,${goodEnd}`).result).toBe('met');
  });

  it('forgives any one slip from the best route that is no gate', () => {
    const after = `${best},due-today,and-june,not-from-me`.split(',');
    const waysBack = [
      [],
      ['fraud-desk', 'own-up'],
      ['hard-to-get-around', 'own-up'],
      ['never-pay'],
      ['door-first'],
      ['not-mine-to-tell'],
      ['not-mine-to-promise'],
      ['who-should-know'],
      ['closing-tell-next-now'],
    ];
    expect(unforgivenSlips(play, best, waysBack, after)).toEqual([]);
  });
});
