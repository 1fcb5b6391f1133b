import { describe, expect, it } from 'vitest';
import type { Guard } from '../../../scenarios/format/guard.ts';
import { openingContext } from '../../../scenarios/machine/context.ts';
import { firstThatHolds, holds } from '../../../scenarios/machine/holds.ts';

const context = {
  ...openingContext({ safety: 1, control: 0, trust: 0, strain: 2 }),
  facts: { neck: true as const },
  needs: { medical: true as const },
  flags: { moved: true as const },
};

const yes: Guard = { type: 'flag', params: { flag: 'moved' } };
const no: Guard = { type: 'flag', params: { flag: 'other' } };

describe('holds', () => {
  it.each<[string, Guard, boolean]>([
    ['atLeast at its value', { type: 'atLeast', params: { dimension: 'safety', value: 1 } }, true],
    ['atLeast above', { type: 'atLeast', params: { dimension: 'safety', value: 2 } }, false],
    ['atMost at its value', { type: 'atMost', params: { dimension: 'strain', value: 2 } }, true],
    ['atMost below', { type: 'atMost', params: { dimension: 'strain', value: 1 } }, false],
    ['knows a fact', { type: 'knows', params: { fact: 'neck' } }, true],
    ['knows another', { type: 'knows', params: { fact: 'keys' } }, false],
    ['a noted need', { type: 'need', params: { need: 'medical' } }, true],
    ['another need', { type: 'need', params: { need: 'advocate' } }, false],
    ['a flag', yes, true],
    ['another flag', no, false],
    ['all of what holds', { type: 'all', params: { of: [yes, yes] } }, true],
    ['all with one that fails', { type: 'all', params: { of: [yes, no] } }, false],
    ['any with one that holds', { type: 'any', params: { of: [no, yes] } }, true],
    ['any of what fails', { type: 'any', params: { of: [no, no] } }, false],
    ['not', { type: 'not', params: { of: no } }, true],
    ['not not', { type: 'not', params: { of: { type: 'not', params: { of: no } } } }, false],
  ])('judges %s', (_, guard, expected) => {
    expect(holds(guard, context)).toBe(expected);
  });

  it('knows no fact by a name that every object has', () => {
    expect(holds({ type: 'knows', params: { fact: 'constructor' } }, context)).toBe(false);
  });
});

describe('firstThatHolds', () => {
  it('takes the first alternative that holds or has no guard', () => {
    const entries = [{ guard: no, to: 'a' }, { guard: yes, to: 'b' }, { to: 'c' }];
    expect(firstThatHolds(entries, context)?.to).toBe('b');
    expect(firstThatHolds(entries.toSpliced(1, 1), context)?.to).toBe('c');
    expect(firstThatHolds(entries.slice(0, 1), context)).toBeUndefined();
  });
});
