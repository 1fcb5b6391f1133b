import { describe, expect, it } from 'vitest';
import { choicesNow, latestTurn } from '../../../scenarios/machine/interview.ts';
import { shippedPlayer, unforgivenSlips } from './shipped-player.ts';

const { scenario, play, assessed, answersOn, heardAtTheEndOf } = shippedPlayer('corner-store');

const toTheAccount = 'counter-tape,ear-side,shock-sit,lang-which,drawer-court';
const toTheDoor = `${toTheAccount},start-there,gum-all,face-draw`;
const toTheCost = `${toTheDoor},month-said,home-car,milk-yours`;
const toTheOffer = `${toTheCost},cost-what,locks-no,money-covers`;
const accepted = `${toTheOffer},offer-hear,yes-mine,paper-hear,bye-ruiz`;
const declined =
  'counter-three,ear-round,shock-sit,lang-yours,drawer-hate,start-skip,gum-laugh,face-hear,month-fear,home-card,milk-soda,cost-been,locks-room,money-sorry,offer-two,no-three,paper-line,bye-honest';
const shownOut = 'counter-stuff,ear-loud,shock-count,lang-great,drawer-box';

describe('Corner Store', () => {
  it('is met in eighteen decisions by an officer who is plain and exact, and the sign says BACK AT NINE', () => {
    const { result, ending, profile, harms } = assessed(accepted);
    expect(result).toBe('met');
    expect(ending?.state).toBe('back-at-nine');
    expect(harms).toEqual([]);
    expect(profile.filter(({ earned, possible }) => earned < possible)).toEqual([]);
    expect(play(accepted).turns).toHaveLength(19);
  });

  it('is met as well by a warm officer to whom he says no, and nobody argues', () => {
    expect(assessed(declined)).toMatchObject({
      result: 'met',
      ending: { state: 'five-to-eleven' },
      harms: [],
    });
    expect(assessed(declined).ending?.outcomes).toContainEqual({
      of: 'satisfaction',
      is: 'in-place',
      text: 'He said no, and nobody argued.',
    });
  });

  it('leaves language, care, the visit and the counselor to him, and takes each answer', () => {
    expect(answersOn(accepted)).toEqual({
      medics: 'accepts',
      language: 'both',
      visit: 'accepts',
      counselor: 'accepts',
    });
    expect(answersOn(declined)).toMatchObject({ language: 'english', counselor: 'declines' });
    expect(answersOn('counter-copy,ear-side,shock-ride')).toEqual({ medics: 'declines' });
  });

  it('asks for yes or no by one of two equally good questions: what it cost him, or how he has been', () => {
    const rest = 'locks-no,money-covers,offer-hear';
    expect(answersOn(`${toTheCost},cost-what,${rest}`)).toMatchObject({ counselor: 'accepts' });
    expect(answersOn(`${toTheCost},cost-been,${rest}`)).toMatchObject({ counselor: 'declines' });
  });

  it('ends at the register, after five decisions, for an officer who makes it small and hurries him', () => {
    const { result, ending, said } = assessed(shownOut);
    expect(play(shownOut).turns).toHaveLength(6);
    expect(ending?.state).toBe('anything-else');
    expect(result).toBe('not-yet');
    expect(said.told).toEqual([]);
  });

  it('hangs a third card under the clock where he was blamed, hurried and told that it will pass', () => {
    const route =
      'counter-tape,ear-slow,shock-nerves,lang-tran,drawer-hate,start-watch,gum-shock,face-two,month-back,home-me,milk-robbed,cost-sell,locks-why,money-back,offer-own,no-broom,paper-gist,bye-rest';
    const { result, ending, gates } = assessed(route);
    expect(ending?.state).toBe('third-card');
    expect(gates.map(({ gate, by }) => `${gate} by ${by}`)).toEqual(['danger-left-unasked by omission']);
    expect(result).toBe('not-yet');
  });

  it.each([
    ['false-confidentiality', 'counter-tape,ear-side,shock-sit,lang-which,drawer-us'],
    ['threat-for-cooperation', 'counter-tape,ear-side,shock-sit,lang-which,drawer-can'],
    ['person-left-in-danger', `${toTheDoor},month-said,home-lock`],
    ['service-made-conditional', `${toTheCost},cost-what,locks-no,money-lineup`],
  ])('has a gate, %s, that a believable officer trips with one sentence', (gate, route) => {
    expect(assessed(route).gates.map((tripped) => tripped.gate)).toEqual([gate]);
  });

  it('hears of the blow when somebody sees the side he turns, and of no language he lacks', () => {
    expect(latestTurn(play('counter-tape,ear-side')).disclosed).toEqual(['ear']);
    expect(latestTurn(play('counter-stuff,ear-side'))).toMatchObject({ disclosed: [], shut: ['ear'] });
    expect(latestTurn(play('counter-tape,ear-slow'))).toMatchObject({ disclosed: [], shut: [] });
    expect(heardAtTheEndOf('counter-tape,ear-slow')[0]).toBe(
      'You can talk normal. You’re on the wrong side of me, that’s all.',
    );
  });

  it('finds the coins by way of the gum, and not by way of a guess about it', () => {
    expect(latestTurn(play(`${toTheAccount},start-there,gum-all`)).disclosed).toEqual(['coins']);
    expect(latestTurn(play(`${toTheAccount},start-there,gum-cased`))).toMatchObject({
      disclosed: [],
      shut: [],
    });
    expect(
      assessed(accepted)
        .ending?.outcomes.map(({ text }) => text)
        .join(' '),
    ).toContain('A dollar twenty-nine');
  });

  it('closes the account of one who was hurried to the same question that opens it to another', () => {
    const hurried = 'counter-copy,ear-loud,shock-count,lang-great,drawer-box,start-list,gum-all,face-hear';
    expect(latestTurn(play(toTheDoor)).disclosed).toEqual(['sorry']);
    expect(latestTurn(play(hurried))).toMatchObject({ disclosed: [], shut: ['sorry'] });
    expect(heardAtTheEndOf(hurried)[0]).toBe('The door. It rang and rang.');
  });

  it('lets a silence stay where he has asked something, and opens his nights to one where he has not', () => {
    const { strain } = latestTurn(play(toTheAccount)).context;
    expect(latestTurn(play(`${toTheAccount},start-wait`))).toMatchObject({
      stayed: true,
      context: { strain: strain + 1 },
    });
    expect(latestTurn(play(`${toTheCost},cost-quiet`)).disclosed).toEqual(['sleep']);
  });

  it('has the alarm company call into the account, twenty-six minutes late, and a neighbor want milk', () => {
    expect(heardAtTheEndOf(`${toTheAccount},start-there`).at(-1)).toContain('store phone begins to ring');
    expect(heardAtTheEndOf(`${toTheAccount},start-there,gum-all`).at(-1)).toContain('This is Sentry Alarm.');
    const neighbor = heardAtTheEndOf(`${toTheDoor},month-said,home-car`);
    expect(neighbor).toContain('It says closed. You’re never closed, Kaz. I only need milk.');
    const open = heardAtTheEndOf(`${toTheDoor.replace('counter-tape', 'counter-copy')},month-said,home-car`);
    expect(open).toContain('Hey, Kaz. I only need milk.');
  });

  it('asks him in his own language what he signs, if that is what he wanted', () => {
    const beforeThePaper = (route: string) => heardAtTheEndOf(route.split(',').slice(0, -2).join(','));
    expect(beforeThePaper(accepted)).toContain('In Vietnamese first. You said it could be.');
    expect(beforeThePaper(declined)).not.toContain('In Vietnamese first. You said it could be.');
  });

  it('is not met by somebody who tells him that the fund pays the cash back and leaves it at that', () => {
    const promised = accepted.replace('money-covers', 'money-back');
    expect(assessed(promised).reasons).toEqual([
      { kind: 'act-missing', act: 'compensation-explained' },
      { kind: 'unrepaired', choice: 'money-back', seq: 14 },
    ]);
    expect(assessed(promised.replace('bye-ruiz', 'bye-missed')).result).toBe('met');
  });

  it('offers to take back only what was said', () => {
    const open = (route: string) =>
      choicesNow(play(route)).flatMap(({ choice, is }) => (is === 'open' ? choice.id : []));
    const toGoodbye = accepted.split(',').slice(0, -1).join(',');
    expect(open(toGoodbye)).not.toContain('bye-sorry');
    expect(open(toGoodbye)).not.toContain('bye-drawer');
    expect(open(toGoodbye.replace('cost-what', 'cost-wise').replace('yes-mine', 'no-okay'))).toContain(
      'bye-sorry',
    );
    expect(open(toGoodbye.replace('locks-no', 'locks-why'))).toContain('bye-drawer');
  });

  it('never has him tell what is his to keep', () => {
    expect(assessed(accepted).said.kept).toContain('floor');
    expect(scenario.facts['floor']?.kept).toBe(true);
  });

  it('carries nothing over the referral but flags, and has its needs noted before', () => {
    const { referral } = scenario.machine.states;
    const written = JSON.stringify(referral);
    expect(written).not.toMatch(/"type":"(?:shift|note|disclose)"/u);
    expect([...written.matchAll(/"flag":"([^"]+)"/gu)].map(([, name]) => name)).toSatisfy((names: string[]) =>
      names.every((name) => name.startsWith('referral-')),
    );
    expect(Object.keys(latestTurn(play(toTheOffer)).context.needs)).toEqual(
      expect.arrayContaining(['medical', 'house', 'tongue', 'rest', 'visit', 'money']),
    );
  });

  it.each([
    ['his yes', accepted],
    ['his no', accepted.replace('cost-what', 'cost-been').replace('yes-mine', 'no-okay')],
  ])('forgives any one slip from the best route to %s that is no gate', (_, best) => {
    const after = [...best.split(','), 'yes-mine', 'no-okay'];
    const waysBack = [[], ['gum-laugh'], ['home-card'], ['bye-missed'], ['bye-sorry'], ['bye-drawer']];
    expect(unforgivenSlips(play, best, waysBack, after)).toEqual([]);
  });
});
