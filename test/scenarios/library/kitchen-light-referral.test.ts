import { describe, expect, it } from 'vitest';
import { assessInterview } from '../../../scenarios/assess/assess.ts';
import type { Assessment } from '../../../scenarios/assess/assess.ts';
import { rubric2 } from '../../../scenarios/assess/rubric.ts';
import { bindDirectory } from '../../../scenarios/machine/bind-directory.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import { referred } from './refer.ts';
import { directoryOf } from './shipped-directory.ts';
import { shippedPlayer } from './shipped-player.ts';

const { scenario, play } = shippedPlayer('kitchen-light');

/** She has been asked where she wants to be at breakfast, and says yes to a place. */
const plain =
  'door-where,voice-neck,medic-here,switch-light,paper-court,start-any,saturday-more,screen-yours,gap-wait,floor-neck,quick-every,hall-go,morning-where';
/** She has been asked what worries her, and says no to one. */
const warm =
  'door-two,voice-swallow,medic-stop,switch-listen,paper-advocate,start-skip,saturday-go,screen-yours,gap-letters,floor-neck,quick-every,hall-hi,morning-worry';

const free = 'does+apart+free+no-is-fine';
const throat =
  'medical-take,medical-together:county-ambulance:does+apart+costs+no-is-fine,medical-least:county-ambulance,medical-aside';
const phone = `phone-take,phone-solve,phone-together:clean-phone-desk:${free},phone-least:clean-phone-desk,phone-aside`;
const work = `work-take,work-solve,work-together:legal-aid-night-desk:${free},work-least:legal-aid-night-desk,work-aside`;
const toTheHouse = `tonight-take,tonight-solve,tonight-together:harbor-house-shelter:${free}`;
const hotel = `tonight-together:lantern-room-hotel:${free},tonight-least:lantern-room-hotel,tonight-aside`;
const saidNo = `tonight-take,tonight-solve,tonight-together:harbor-line-advocates:${free},tonight-door`;
const end = 'enough,rights-explain,follow-agreed';
const close = 'then-next,reach-way';

const accepted = `worry,${throat},${toTheHouse},tonight-least:harbor-house-shelter,tonight-another,${hotel},${phone},${work},${end}`;
const declined = `worry,${throat},${saidNo},${phone},${work},${end}`;

function assessed(interview: string, referral: string, closing = close): Assessment {
  const steps = closing === '' ? referral : `${referral},${closing}`;
  return assessInterview(referred(play(interview), steps), rubric2);
}

/** What is heard after the last of these steps. */
function heard(interview: string, referral: string): readonly string[] {
  return latestTurn(referred(play(interview), referral)).spoken.map(({ text }) => text);
}

describe('the referral of Kitchen Light', () => {
  it('is met where she says yes: Harbor House takes everybody and is full, and the hotel has a room', () => {
    const { result, overall, referral, ending } = assessed(plain, accepted);
    expect(referral?.reasons).toEqual([]);
    expect(referral?.items.filter(({ earned, possible }) => earned < possible)).toEqual([]);
    expect({ result, overall, state: ending?.state }).toEqual({
      result: 'met',
      overall: 'met',
      state: 'stays-on',
    });
    expect(heard(plain, `worry,${toTheHouse},tonight-least:harbor-house-shelter`)).toEqual([
      'There is no room tonight, or nobody there to answer.',
      'Full. So everybody’s kitchen is like this.',
    ]);
  });

  it('is met as fully where she says no to a place and the no is taken', () => {
    const { overall, referral, ending } = assessed(warm, declined);
    expect(referral?.answers).toContainEqual(expect.objectContaining({ to: 'tonight', is: 'declines' }));
    expect(referral?.items.filter(({ earned, possible }) => earned < possible)).toEqual([]);
    expect({ overall, state: ending?.state }).toEqual({ overall: 'met', state: 'goes-off' });
    expect(ending?.outcomes).toContainEqual({
      of: 'satisfaction',
      is: 'in-place',
      text: 'She was asked and said no, and stayed where she meant to stay.',
    });
  });

  it('is judged apart: a list and a number change nothing about the interview, and are not met', () => {
    const good = assessed(plain, accepted);
    const poor = assessed(plain, 'list,enough,rights-read,follow-theirs');
    const interviewOf = ({
      result,
      reasons,
      profile,
      gates,
      harms,
      questions,
      answers,
    }: Assessment): unknown =>
      JSON.parse(
        JSON.stringify(
          { result, reasons, profile, gates, harms, questions, answers },
          (key, value: unknown) => (key === 'seq' ? undefined : value),
        ),
      );
    expect(interviewOf(poor)).toEqual(interviewOf(good));
    expect(poor).toMatchObject({ result: 'met', overall: 'not-yet', referral: { result: 'not-yet' } });
    expect(poor.referral?.reasons).toContainEqual({ kind: 'need-left', need: 'medical' });
  });

  it('has somebody for each need who can be reached at one in the morning', () => {
    const directory = directoryOf(scenario);
    const binding = directory === undefined ? undefined : bindDirectory(scenario, directory);
    for (const need of Object.keys(scenario.needs)) expect(binding?.classesFor(need)).toContain('meets');
    expect(binding?.judgementOf('harbor-house-shelter', 'tonight')).toEqual({
      class: 'full',
      ground: 'no-room',
    });
    expect(binding?.classOf('lantern-room-hotel', 'tonight')).toBe('meets');
    expect(binding?.classOf('harbor-line-advocates', 'tonight')).toBe('meets');
  });

  it('hears of the children, the phone and the job as hers, each before anything is offered', () => {
    expect(heard(plain, 'worry,tonight-take')).toEqual(['I’m not waking them up for a maybe.']);
    expect(heard(plain, 'worry,phone-take')).toEqual([
      'If anything changes on it, he gets a message. He showed me once.',
    ]);
    expect(heard(plain, 'worry,work-take')).toEqual([
      'An hour off is a form, and the form goes through his computers.',
    ]);
  });

  it.each([
    ['leaflet-where-seen', 'card'],
    ['leaflet-where-seen', 'worry,medical-take,medical-card:county-ambulance'],
    ['leaflet-where-seen', 'worry,enough,rights-paper'],
    ['message-where-watched', `worry,enough,rights-explain,follow-message`],
    [
      'false-confidentiality',
      'worry,work-take,work-solve,work-together:outside-investigations:does+never-out',
    ],
    [
      'service-made-conditional',
      'worry,tonight-take,tonight-solve,tonight-together:harbor-house-shelter:report-first',
    ],
    ['person-left-in-danger', 'worry,phone-take,phone-solve,phone-together:cell-shop-reset:does'],
    ['couples-counselling', 'worry,phone-take,phone-solve,phone-together:new-start-couples:does'],
  ])('has a gate, %s, that a believable officer trips with one step', (gate, steps) => {
    const { referral, gates } = assessed(plain, steps, '');
    expect(referral?.gates.map((tripped) => tripped.gate)).toEqual([gate]);
    expect(gates).toEqual([]);
  });

  it('has a gate, message-where-watched, for a number sent after a no', () => {
    const steps = `worry,${saidNo.replace('tonight-door', 'tonight-anyway')}`;
    expect(assessed(warm, steps, '').referral?.gates.map(({ gate }) => gate)).toEqual([
      'message-where-watched',
    ]);
  });
});
