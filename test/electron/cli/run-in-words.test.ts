import { describe, expect, it } from 'vitest';
import { runInWords, stepText } from '../../../electron/cli/run-in-words.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';

describe('runInWords', () => {
  it('tells what is said and what is done, and which class of service a choice over services finds', () => {
    const steps = runInWords(parsedFixture('services'), 'worry,call:full');
    expect(steps.map(({ choice, is, found }) => ({ choice, is, found }))).toEqual([
      { choice: 'worry', is: 'said', found: null },
      { choice: 'call', is: 'done', found: 'full' },
    ]);
    expect(steps.map((step, position) => stepText(step, position + 1))).toEqual([
      '1. needs.ask, worry: “What worries you most about the next day?”',
      '2. referral.call, call finding full: Call a service together, on speaker.',
    ]);
  });

  it('throws for a choice that the scenario lacks, which no proof can take', () => {
    expect(() => runInWords(parsedFixture('services'), 'worry,nothing')).toThrow('nothing');
  });
});
