import { describe, expect, it } from 'vitest';
import { assessInterview } from '../../../scenarios/assess/assess.ts';
import type { Assessment } from '../../../scenarios/assess/assess.ts';
import { rubric2 } from '../../../scenarios/assess/rubric.ts';
import { bindDirectory } from '../../../scenarios/machine/bind-directory.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import { referred } from './refer.ts';
import { directoryOf } from './shipped-directory.ts';
import { shippedPlayer } from './shipped-player.ts';

const { scenario, play } = shippedPlayer('not-a-report-yet');

const toBed = 'a-question-only,asking-is-free,report-or-none,under-a-number';
/** She has told of her clothes, the cousin and the messages, and nothing weighs on her: she says yes. */
const open = `${toBed},let-her-breathe,not-from-me,too-close,not-feel-safe,kim-is-ours,ask-either,then-its-no`;
/** She has told of the cousin and the bill; the drive was left as it was, and she says no. */
const closed =
  'a-question-only,asking-is-free,report-or-none,who-walks-past,talked-yourself-here,saw-the-name,not-our-office,worries-most,kim-is-ours,in-the-way,fair-use';

const free = 'does+apart+free+no-is-fine';
const shared = 'does+passed-on+free+no-is-fine';
const examOffer = `exam-take,exam-solve,exam-together:alder-telesane:${free}`;
const advocateOffer = `advocate-take,advocate-solve,advocate-together:rivers-edge-advocates:${free},advocate-answer`;
const outsideOffer = `outside-take,outside-solve,outside-together:outside-investigations:${shared}`;
const exam = `${examOffer},exam-least:alder-telesane,exam-aside`;
const advocate = `${advocateOffer},advocate-least:rivers-edge-advocates,advocate-aside`;
const outside = `${outsideOffer},outside-least:outside-investigations,outside-aside`;
const end = 'enough,rights-explain,follow-agreed';
const close = 'closing-read-back,closing-tell-next,closing-ask-contact,closing-invite';

const accepted = `worry,${exam},${advocate},${outside},${end}`;
const declined = `worry,${examOffer},exam-door,${advocateOffer},advocate-door,${outside},${end}`;

function assessed(interview: string, referral: string, closing = close): Assessment {
  const steps = closing === '' ? referral : `${referral},${closing}`;
  return assessInterview(referred(play(interview), steps), rubric2);
}

/** What is heard after the last of these steps. */
function heard(interview: string, referral: string): readonly string[] {
  return latestTurn(referred(play(interview), referral)).spoken.map(({ text }) => text);
}

describe('the referral of Not a Report Yet', () => {
  it('is met where she says yes to a nurse, an advocate and a desk outside the county, and no report is made', () => {
    const { overall, referral, ending } = assessed(open, accepted);
    expect(referral?.reasons).toEqual([]);
    expect(referral?.items.filter(({ earned, possible }) => earned < possible)).toEqual([]);
    expect({ overall, state: ending?.state }).toEqual({ overall: 'met', state: 'maybe-wednesday' });
    expect(ending?.outcomes.filter(({ is }) => is === 'in-place').map(({ of }) => of)).toEqual([
      'safety',
      'safety',
    ]);
  });

  it('is met as fully where she says no to the nurse and the advocate, and each no is taken', () => {
    const { overall, referral, ending } = assessed(closed, declined);
    expect(referral?.answers.map(({ to, is }) => `${to} ${is}`)).toEqual([
      'exam declines',
      'advocate declines',
      'outside accepts',
    ]);
    expect(referral?.items.filter(({ earned, possible }) => earned < possible)).toEqual([]);
    expect({ overall, state: ending?.state }).toEqual({ overall: 'met', state: 'not-a-report' });
    expect(ending?.outcomes).toContainEqual({
      of: 'satisfaction',
      is: 'theirs',
      text: 'She said no to company this morning. The number is in her head, where nobody opens it.',
    });
    expect(heard(closed, `worry,${examOffer},exam-door`)).toEqual(['Okay. That was quick.']);
  });

  it('is judged apart: a list and a promise change nothing about the interview, and are not met', () => {
    const good = assessed(open, accepted);
    const poor = assessed(open, 'list,enough,rights-read,follow-theirs');
    const interviewOf = ({ result, reasons, profile, gates, harms, questions }: Assessment): unknown =>
      JSON.parse(
        JSON.stringify({ result, reasons, profile, gates, harms, questions }, (key, value: unknown) =>
          key === 'seq' ? undefined : value,
        ),
      );
    expect(interviewOf(poor)).toEqual(interviewOf(good));
    expect(poor).toMatchObject({ result: 'met', overall: 'not-yet', referral: { result: 'not-yet' } });
    expect(poor.referral?.reasons).toContainEqual({ kind: 'need-left', need: 'exam' });
  });

  it('has somebody for each need on a Sunday before seven, and never the county’s own', () => {
    const directory = directoryOf(scenario);
    const binding = directory === undefined ? undefined : bindDirectory(scenario, directory);
    for (const need of Object.keys(scenario.needs)) {
      expect(binding?.classesFor(need)).toContain('meets');
      expect(binding?.judgementOf('sheriff-victim-services', need)).toEqual({
        class: 'unsafe',
        ground: 'unsafe-for-this-person',
      });
    }
    expect(binding?.classOf('alder-telesane', 'exam')).toBe('meets');
    expect(binding?.classOf('st-brigid-sane', 'exam')).toBe('closed');
    expect(binding?.classOf('rivers-edge-advocates', 'advocate')).toBe('meets');
    expect(binding?.classOf('outside-investigations', 'outside')).toBe('meets');
  });

  it('hears of the mail, the deputy’s call and the night shift as hers, each before anything is offered', () => {
    expect(heard(open, 'worry,exam-take')).toEqual([
      'And what comes in the mail? A zero is still an envelope, and at work they open mine.',
    ]);
    expect(heard(open, 'worry,advocate-take')).toEqual([
      'If you dial it, it’s a deputy’s call. Then it’s on some paper that I made it.',
    ]);
    expect(heard(open, 'worry,outside-take')).toEqual([
      'Days I’m asleep, and nights I’m turning people. When would I?',
    ]);
  });

  it('goes home without the exam only where neither the officer nor the nurse has told her what it is', () => {
    const untold = open.replace('report-or-none', 'not-on-us');
    expect(assessed(untold, `worry,${end}`).ending?.state).toBe('drove-home');
    expect(assessed(untold, `worry,${exam},${end}`).ending?.state).toBe('maybe-wednesday');
  });

  it.each([
    [
      'person-left-in-danger',
      'worry,advocate-take,advocate-solve,advocate-together:sheriff-victim-services:does',
    ],
    [
      'false-confidentiality',
      'worry,outside-take,outside-solve,outside-together:outside-investigations:does+apart',
    ],
    [
      'false-confidentiality',
      'worry,outside-take,outside-solve,outside-together:outside-investigations:does+never-out',
    ],
    ['service-made-conditional', 'worry,exam-take,exam-solve,exam-together:alder-telesane:does+report-first'],
    ['couples-counselling', 'worry,advocate-take,advocate-solve,advocate-together:new-start-couples:does'],
  ])('has a gate, %s, that a believable officer trips with one step', (gate, steps) => {
    const { referral, gates } = assessed(open, steps, '');
    expect(referral?.gates.map((tripped) => tripped.gate)).toEqual([gate]);
    expect(gates).toEqual([]);
  });
});
