import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { named, openingContext, shifted } from '../../../scenarios/machine/context.ts';

const opening = { safety: 0, control: 1, trust: -2, strain: 3 };

describe('shifted', () => {
  it('moves each dimension by its change and no further than its range', () => {
    const change = fc.integer({ min: -6, max: 6 });
    const changes = fc.record({ safety: change, trust: change }, { requiredKeys: [] });
    fc.assert(
      fc.property(changes, (moved) => {
        const context = shifted(openingContext(opening), moved);
        const within = (level: number) => Math.max(-3, Math.min(3, level));
        expect(context.safety).toBe(within(moved.safety ?? 0));
        expect(context.trust).toBe(within(-2 + (moved.trust ?? 0)));
        expect([context.control, context.strain]).toEqual([1, 3]);
      }),
    );
  });

  it('leaves what is known, noted and flagged as it is', () => {
    const before = { ...openingContext(opening), facts: { neck: true as const } };
    expect(shifted(before, { trust: 1 })).toEqual({ ...before, trust: -1 });
  });
});

describe('named', () => {
  it('adds names once', () => {
    expect(named({ a: true }, ['b', 'a', 'b'])).toEqual({ a: true, b: true });
  });

  it('gives the same set when nothing is new', () => {
    const names = { a: true as const };
    expect(named(names, ['a'])).toBe(names);
    expect(named(names, [])).toBe(names);
  });
});
