import { describe, expect, it } from 'vitest';
import type { Mode } from '../../../electron/contract/values.ts';
import { notedNeeds } from '../../../renderer/components/interview/noted-needs.ts';
import { replay } from '../../../scenarios/machine/replay.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';

const note = (target: string, need: string) => ({
  target,
  actions: [{ type: 'note' as const, params: { needs: [need] } }],
});

const scenario = fakeScenario({
  needs: {
    work: { text: 'Help at work', urgency: 'days', metBy: ['LEGAL'] },
    doctor: { text: 'A doctor', urgency: 'now', metBy: ['EMS'] },
    bed: { text: 'A place to sleep', urgency: 'tonight', metBy: ['CBA'] },
  },
  states: {
    account: fakePhase(
      {
        first: fakeNode({ 'ask-work': note('second', 'work'), 'leave-work': 'second' }),
        second: fakeNode({ 'ask-neck': note('#fake.referral', 'doctor'), 'leave-neck': '#fake.referral' }),
      },
      { meta: { phase: 'account' } },
    ),
    referral: fakePhase(
      { offer: fakeNode({ 'ask-bed': note('#fake.done', 'bed'), 'leave-bed': '#fake.done' }) },
      { meta: { phase: 'referral' } },
    ),
    done: fakeEnding(),
  },
});

const nodes = ['account.first', 'account.second', 'referral.offer'] as const;

/** The needs in the notebook after these choices, taken in order. */
function inNotebook(mode: Mode, ...choices: readonly string[]): readonly string[] {
  const decisions = choices.map((choice, position) => ({ node: nodes[position] ?? '', choice }));
  const run = replay({ scenario, decisions });
  if (!run.ok) throw new Error(run.problem);
  return notedNeeds(run.interview, mode).map(({ id }) => id);
}

describe('the needs in the notebook', () => {
  it('are those that the officer’s own asking has shown, and no others', () => {
    expect(inNotebook('practice')).toEqual([]);
    expect(inNotebook('practice', 'ask-work')).toEqual(['work']);
    expect(inNotebook('practice', 'leave-work', 'ask-neck')).toEqual(['doctor']);
  });

  it('stand with the most urgent first, however they came up', () => {
    expect(inNotebook('practice', 'ask-work', 'ask-neck', 'ask-bed')).toEqual(['doctor', 'bed', 'work']);
  });

  it('are not told in an assessed attempt before the referral, where they are worked with in the order they were noted', () => {
    expect(inNotebook('assessed', 'ask-work')).toEqual([]);
    expect(inNotebook('assessed', 'ask-work', 'ask-neck')).toEqual(['work', 'doctor']);
    expect(inNotebook('assessed', 'leave-work', 'leave-neck')).toEqual([]);
  });
});
