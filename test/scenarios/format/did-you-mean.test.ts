import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../scenarios/format/did-you-mean.ts';

const words = ['kitchen', 'hall', 'doorway', 'medical', 'end'];

describe('nearest', () => {
  it.each([
    ['kitchn', 'kitchen'],
    ['Kitchen', 'kitchen'],
    ['halls', 'hall'],
    ['dooway', 'doorway'],
    ['edn', 'end'],
    ['medic', 'medical'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearest(typed, words)).toBe(meant);
  });

  it.each(['attic', 'x', '', 'zzzzzz'])('takes %j for nothing', (typed) => {
    expect(nearest(typed, words)).toBeUndefined();
  });

  it('does not guess between two that begin alike', () => {
    expect(nearest('danger', ['danger-left-unasked', 'danger-introduced-late'])).toBeUndefined();
  });
});

describe('didYouMean', () => {
  it('asks only when something is near, and never for the word itself', () => {
    expect(didYouMean('kitchn', words)).toBe(' Did you mean *kitchen*?');
    expect(didYouMean('attic', words)).toBe('');
    expect(didYouMean('hall', words)).toBe('');
  });
});
