import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOrder } from '../../../scenarios/machine/choice-order.ts';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const ids = (seed: number, node: string, list = items) => choiceOrder(seed, node, list).map(({ id }) => id);

describe('choiceOrder', () => {
  it('keeps every item, once', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, node) => {
        expect(ids(seed, node).toSorted()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });

  it('is the same for the same seed and node, in whatever order the file has them', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.string(),
        fc.shuffledSubarray(items, { minLength: 4 }),
        (seed, node, shuffled) => {
          expect(ids(seed, node, shuffled)).toEqual(ids(seed, node));
        },
      ),
    );
  });

  it('puts each item in each place about equally often', () => {
    const rounds = 4000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < rounds; seed += 1) {
      for (const [place, id] of ids(seed, 'account.first').entries()) {
        counts.set(`${id}${place}`, (counts.get(`${id}${place}`) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(16);
    for (const count of counts.values()) expect(Math.abs(count - rounds / 4)).toBeLessThan(rounds / 40);
  });

  it('differs from node to node', () => {
    const orders = new Set(Array.from({ length: 50 }, (_, node) => ids(1, `account.node-${node}`).join('')));
    expect(orders.size).toBeGreaterThan(10);
  });
});
