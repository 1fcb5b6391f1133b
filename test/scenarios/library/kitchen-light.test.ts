import { describe, expect, it } from 'vitest';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import { shippedPlayer, unforgivenSlips } from './shipped-player.ts';

const { scenario, play, assessed, answersOn, heardAtTheEndOf } = shippedPlayer('kitchen-light');

const toThePhone =
  'door-where,voice-neck,medic-here,switch-light,paper-court,start-any,saturday-more,screen-yours';
const toTheReferral = `${toThePhone},gap-wait,floor-neck,quick-every,hall-go,morning-where`;
const nothingTakenUp = 'referral-worry,referral-enough,referral-rights-explain,referral-follow-agreed';
const plain = `${toTheReferral},${nothingTakenUp},then-next,reach-way`;
const warmOfficer =
  'door-two,voice-swallow,medic-stop,switch-listen,paper-advocate,start-skip,saturday-go,screen-radio';
const warm = `${warmOfficer},gap-letters,floor-doctor,quick-every,hall-hi,morning-worry,${nothingTakenUp},then-back,reach-only`;
const hurried = 'door-who,voice-marks,medic-must,switch-feel,paper-later';
const hurriedOn = 'door-look,voice-neck,medic-own,switch-feel,paper-court,start-fight,saturday-tell';

describe('Kitchen Light', () => {
  it('has an interview that is met in fifteen decisions by an officer who is plain and exact', () => {
    const { result, ending, profile, harms } = assessed(plain);
    expect(result).toBe('met');
    expect(ending?.state).toBe('goes-off');
    expect(harms).toEqual([]);
    expect(profile.filter(({ earned, possible }) => earned < possible)).toEqual([]);
    expect(play(toTheReferral).turns).toHaveLength(14);
    expect(play(plain).turns).toHaveLength(20);
  });

  it('has one that is met as well by a warm officer', () => {
    expect(assessed(warm)).toMatchObject({ result: 'met', ending: { state: 'goes-off' }, harms: [] });
  });

  it('has her answer the medics and the early offer for herself', () => {
    expect(answersOn(plain)).toEqual({ medics: 'accepts' });
    expect(answersOn(warm)).toEqual({ medics: 'accepts', 'advocate-early': 'later' });
    expect(answersOn('door-look,voice-neck,medic-here')).toEqual({ medics: 'declines' });
  });

  it('ends with thanks at the door, after five decisions, for an officer in a hurry', () => {
    const { result, ending, said } = assessed(hurried);
    expect(play(hurried).turns).toHaveLength(6);
    expect(ending?.state).toBe('shown-out');
    expect(result).toBe('not-yet');
    expect(said.told).toEqual([]);
  });

  it('ends the account, too, when her words are taken from her in it', () => {
    const route = `${hurriedOn},screen-off,gap-choke,floor-which`;
    expect(play(route).turns).toHaveLength(11);
    expect(assessed(route).ending?.state).toBe('shown-out');
  });

  it('leaves a case number behind where she was asked much and heard little', () => {
    const route =
      'door-pot,voice-hurt,medic-faint,switch-flip,paper-later,start-clock,saturday-phone,screen-off,gap-doing,floor-shock,quick-list,hall-bed,morning-sick,referral-list,referral-enough,referral-rights-read,referral-follow-theirs,then-word,reach-only';
    const { result, ending, gates } = assessed(route);
    expect(ending?.state).toBe('case-number');
    expect(gates.map(({ gate, by }) => `${gate} by ${by}`)).toEqual(['neck-left-unasked by omission']);
    expect(result).toBe('not-yet');
  });

  it('names both things left undone by an officer who is pleasant and asks about neither', () => {
    const route = `door-two,voice-fifth,medic-stop,switch-light,paper-court,start-any,saturday-more,screen-yours,gap-wait,floor-doctor,quick-snap,hall-go,morning-worry,${nothingTakenUp},then-back,reach-way`;
    const { result, reasons } = assessed(route);
    expect(result).toBe('not-yet');
    expect(reasons.map((reason) => ('act' in reason ? reason.act : reason.kind))).toEqual([
      'neck-asked',
      'danger-introduced',
      'danger-asked',
      'gate',
      'gate',
    ]);
  });

  it.each([
    ['false-confidentiality', 'door-where,voice-neck,medic-here,switch-light,paper-us'],
    ['threat-for-cooperation', 'door-where,voice-neck,medic-here,switch-light,paper-kids'],
    [
      'account-told-to-suspect',
      'door-where,voice-neck,medic-here,switch-light,paper-court,start-any,saturday-more,screen-answer',
    ],
    ['full-child-interview', `${toThePhone},gap-wait,floor-neck,quick-every,hall-saw`],
    ['location-disclosed', `${toTheReferral},${nothingTakenUp},then-school`],
    ['leaflet-where-seen', `${toTheReferral},${nothingTakenUp},then-next,reach-card`],
  ])('has a gate, %s, that a believable officer trips with one sentence', (gate, route) => {
    expect(assessed(route).gates.map((tripped) => tripped.gate)).toEqual([gate]);
  });

  it('tells of the arm to an officer who hears the voice, and not to one who hurried her at the door', () => {
    expect(latestTurn(play('door-where,voice-neck')).disclosed).toEqual(['neck']);
    expect(latestTurn(play('door-who,voice-neck'))).toMatchObject({ disclosed: [], shut: ['neck'] });
    expect(heardAtTheEndOf('door-where,voice-fifth')[0]).toBe('Every June. Ask anybody.');
  });

  it('opens the missing piece to silence or to her own words, and never to a guess, however near', () => {
    expect(latestTurn(play(`${toThePhone},gap-wait`)).disclosed).toEqual(['table']);
    expect(latestTurn(play(`${toThePhone},gap-letters`)).disclosed).toEqual(['table']);
    expect(latestTurn(play(`${toThePhone},gap-choke`))).toMatchObject({ disclosed: [], shut: [] });
  });

  it('lets a silence stay where she has asked something, and costs her strength each time', () => {
    const before = 'door-where,voice-neck,medic-here,switch-light,paper-court';
    const { strain } = latestTurn(play(before)).context;
    expect(latestTurn(play(`${before},start-wait`))).toMatchObject({
      stayed: true,
      context: { strain: strain + 1 },
    });
    expect(heardAtTheEndOf(`${before},start-wait`)).toEqual([
      'You have to give me something. Where do you want it from?',
    ]);
  });

  it('has him come into the account as one line on her phone, and the boy into the talk about danger', () => {
    const account = 'door-where,voice-neck,medic-here,switch-light,paper-court,start-any';
    expect(heardAtTheEndOf(account).at(-1)).toContain('buzzes on the table, once');
    expect(heardAtTheEndOf(`${account},saturday-more`).at(-1)).toContain('EVAN');
    expect(heardAtTheEndOf(`${toThePhone},gap-wait,floor-neck,quick-every`)).toContain(
      'Mom? Is Dad in the car again?',
    );
  });

  it('lets her correct her own account, and holds it against nobody', () => {
    expect(heardAtTheEndOf('door-where,voice-neck').at(-1)).toContain('I didn’t faint');
    expect(heardAtTheEndOf(`${toThePhone},gap-wait`).at(-1)).toContain('I told you I didn’t faint.');
    expect(heardAtTheEndOf(`${toTheReferral},${nothingTakenUp},then-back`)).toContain(
      'It was a glass, not a cup. I’d take a point off for that.',
    );
  });

  it('never has her tell what is hers to keep', () => {
    for (const route of [plain, warm]) expect(assessed(route).said.kept).toContain('deposit');
    expect(scenario.facts['deposit']?.kept).toBe(true);
  });

  it('asks of an officer who acts on the phone to ask about it as well', () => {
    const radioed = warm.replace('reach-only', 'reach-way');
    expect(assessed(radioed).reasons).toEqual([{ kind: 'act-missing', act: 'tracking-asked' }]);
  });

  it('sees a sentence that blames her repaired by one that takes the blame away', () => {
    const blamed =
      'door-where,voice-neck,medic-here,switch-light,paper-court,start-any,saturday-tell,screen-yours,gap-wait,floor-neck';
    const rest = `hall-go,morning-where,${nothingTakenUp},then-next,reach-way`;
    const unrepaired = assessed(`${blamed},quick-every,${rest}`);
    expect(unrepaired.reasons).toEqual([{ kind: 'unrepaired', choice: 'saturday-tell', seq: 7 }]);
    const takenBack = `hall-go,morning-gone,${nothingTakenUp},then-next,reach-way`;
    expect(assessed(`${blamed},quick-skip,${takenBack}`).result).toBe('met');
  });

  it.each([
    ['the plain route', plain],
    ['the warm route', warm.replace('screen-radio', 'screen-yours')],
  ])('forgives any one slip from %s that is no gate', (_, best) => {
    const endTheNeed = ['medical', 'tonight', 'phone', 'work'].flatMap((need) => [
      `referral-${need}-solve`,
      `referral-${need}-none`,
    ]);
    const after = [...best.split(','), ...endTheNeed];
    const waysBack = [
      [],
      ['floor-neck', 'then-back'],
      ['floor-doctor'],
      ['saturday-go'],
      ['morning-gone'],
      ['morning-gone', 'then-back'],
      ['reach-only'],
      ['then-back'],
      ['then-back', 'reach-only'],
    ];
    expect(unforgivenSlips(play, best, waysBack, after)).toEqual([]);
  });
});
