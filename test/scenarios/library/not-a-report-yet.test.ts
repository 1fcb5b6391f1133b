import { describe, expect, it } from 'vitest';
import { assessInterview } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { choicesNow, latestTurn } from '../../../scenarios/machine/interview.ts';
import { finished, shippedPlayer } from './shipped-player.ts';

const { scenario, play, assessed, answersOn, heardAtTheEndOf } = shippedPlayer('not-a-report-yet');

const goodEnd = 'closing-read-back,closing-tell-next,closing-ask-contact,closing-invite';
const toBed = 'a-question-only,asking-is-free,report-or-none,under-a-number';
const nothingTakenUp = 'referral-worry,referral-enough,referral-rights-explain,referral-follow-agreed';
const rest = `${nothingTakenUp},${goodEnd}`;
const best = `${toBed},long-road,not-from-me,too-close,not-feel-safe,kim-is-ours,in-the-way,then-its-no,${rest}`;
const everyNo = `a-question-only,asking-is-free,report-or-none,who-walks-past,fit-to-drive,saw-the-name,too-close,worries-most,kim-is-ours,ask-either,no-business,${rest}`;
const elsewhere = `${toBed},let-her-breathe,not-from-me,too-close,not-feel-safe,kim-is-ours,ask-either,then-its-no,${rest}`;
const shownOut = 'most-often,opens-a-case,case-number,safe-as-church,fit-to-drive';

describe('Not a Report Yet', () => {
  it('has an interview that is met in fifteen decisions, without a report, by an officer who answers what she asks', () => {
    const { result, ending, profile, harms } = assessed(best);
    expect(result).toBe('met');
    expect(ending?.state).toBe('not-a-report');
    expect(harms).toEqual([]);
    expect(profile.filter(({ earned, possible }) => earned < possible)).toEqual([]);
    expect(play(best).turns).toHaveLength(20);
  });

  it('is met just as well when Rosa says no to the hand-over and the report', () => {
    expect(answersOn(everyNo)).toEqual({ 'hand-over': 'not-now' });
    const { result, ending, harms } = assessed(everyNo);
    expect({ result, ending: ending?.state }).toEqual({ result: 'met', ending: 'not-a-report' });
    expect(harms).toHaveLength(1);
  });

  it('is met no better when she thinks of another agency on Wednesday', () => {
    expect(answersOn(elsewhere)).toEqual({
      'hand-over': 'takes-the-number',
      report: 'elsewhere-later',
    });
    expect(assessed(elsewhere)).toMatchObject({ result: 'met', ending: { state: 'maybe-wednesday' } });
  });

  it('ends behind the fish, after five decisions, for an officer who hurries, reassures and blames', () => {
    const { result, ending, acts } = assessed(shownOut);
    expect(play(shownOut).turns).toHaveLength(6);
    expect(ending?.state).toBe('curtain-drawn');
    expect(result).toBe('not-yet');
    expect(acts.every(({ doneAt }) => doneAt.length === 0)).toBe(true);
  });

  it('sends her home without the exam when nobody has told her that it needs no report', () => {
    const route = `a-question-only,asking-is-free,not-on-us,under-a-number,long-road,not-from-me,too-close,not-feel-safe,kim-is-ours,ask-either,then-its-no,${rest}`;
    const { result, ending, reasons } = assessed(route);
    expect(ending?.state).toBe('drove-home');
    expect(reasons).toEqual([{ kind: 'act-missing', act: 'exam-without-report-explained' }]);
    expect(result).toBe('not-yet');
  });

  it.each([
    ['false-confidentiality', 'a-question-only,between-us'],
    ['exam-made-conditional', 'a-question-only,asking-is-free,case-number'],
    ['location-disclosed', `${toBed},long-road,give-us-room`],
    ['service-made-conditional', `${toBed},long-road,not-from-me,walled-off`],
    ['false-confidentiality', `${toBed},long-road,not-from-me,too-close,not-feel-safe,stays-with-kim`],
    [
      'threat-for-cooperation',
      `${toBed},long-road,not-from-me,too-close,not-feel-safe,kim-is-ours,in-the-way,mandated`,
    ],
  ])('has a gate, %s, that a believable officer trips with one sentence', (gate, route) => {
    expect(assessed(route).gates.map((tripped) => tripped.gate)).toEqual([gate]);
  });

  it('has her say whose cousin it is when nothing was asked of her, and never to a guess, however right', () => {
    expect(latestTurn(play(`${toBed},long-road,not-from-me`)).disclosed).toEqual(['cousin']);
    expect(latestTurn(play(`${toBed},long-road,is-it-him`))).toMatchObject({ disclosed: [], shut: [] });
  });

  it('keeps the cousin closed to a good question when she has been hurried before it', () => {
    const turn = latestTurn(
      play('log-first,opens-a-case,report-or-none,locked-and-logged,long-road,saw-the-name'),
    );
    expect(turn.shut).toEqual(['cousin']);
    expect(turn.spoken.map(({ text }) => text)).toContain('I know the name. Everybody knows the name.');
  });

  it('never has her tell what happened, and no choice asks', () => {
    const { said } = assessed(best);
    expect(said.kept).toContain('night');
    expect(scenario.facts['night']?.kept).toBe(true);
  });

  it('lets a silence stay once at her question, and moves on unanswered the second time', () => {
    const before = 'a-question-only,wait-to-answer';
    expect(latestTurn(play(before))).toMatchObject({ stayed: true, context: { strain: 2 } });
    expect(latestTurn(play(`${before},wait-to-answer`)).place.path).toBe('explain.kit');
  });

  it('has the cruiser come into what she tells, and Bev to the curtain after it', () => {
    expect(heardAtTheEndOf(`${toBed},long-road`).slice(-2)).toEqual([
      'Headlights cross the blind. A cruiser stops at the ambulance door. On the fender, in small gold letters: D. PRUITT.',
      'Who called him?',
    ]);
    expect(latestTurn(play(`${toBed},long-road,not-from-me`)).spoken.map(({ by }) => by)).toContain('bev');
  });

  it('sees a sentence that judges her repaired by one that owns it', () => {
    const before = `${toBed},so-strong,not-from-me,too-close,not-feel-safe,kim-is-ours,in-the-way`;
    expect(assessed(`${before},then-its-no,${rest}`).reasons).toEqual([
      { kind: 'unrepaired', choice: 'so-strong', seq: 5 },
    ]);
    expect(assessed(`${before},no-business,${rest}`).result).toBe('met');
  });

  it('forgives any one slip from the best route that is no gate', () => {
    const after = best.split(',');
    const endTheNeed = ['exam', 'advocate', 'outside'].flatMap((need) => [
      `referral-${need}-solve`,
      `referral-${need}-none`,
    ]);
    const waysBack = [
      [],
      ['no-business'],
      ['ask-either'],
      ['not-find-you'],
      ['some-other-badge'],
      ['closing-tell-next-now'],
    ];
    const unforgiven = after.flatMap((step, position) => {
      const interview = play(after.slice(0, position).join(','));
      const slips = choicesNow(interview).filter(
        ({ choice, is }) => is === 'open' && choice.gate === undefined && choice.id !== step,
      );
      return slips.flatMap(({ choice }) => {
        const slipped = play([...after.slice(0, position), choice.id].join(','));
        const results = waysBack.map(
          (way) => assessInterview(finished(slipped, [...way, ...after, ...endTheNeed]), rubric1).result,
        );
        return results.includes('met') ? [] : choice.id;
      });
    });
    expect(unforgiven).toEqual([]);
  });
});
