import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../../../scenarios/prove/search/components.ts';

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc
      .array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size })
      .map((leads) => ({ size, leads })),
  );

describe('componentsOf', () => {
  it('puts together exactly those that lead to each other, and those they lead to before them', () => {
    fc.assert(
      fc.property(graphs, ({ size, leads }) => {
        const first = Int32Array.from([0, ...leads.map((_, n) => leads.slice(0, n + 1).flat().length)]);
        const { of, order, count } = componentsOf({ size, first, to: Int32Array.from(leads.flat()) });
        const reached = leads.map((_, from) => reachable(leads, from));
        for (const [one, ones] of reached.entries()) {
          for (const other of ones) {
            expect(of[one]).toBeGreaterThanOrEqual(of[other] ?? Number.NaN);
            expect(of[one] === of[other]).toBe(reached[other]?.has(one));
          }
        }
        expect([...order].toSorted((a, b) => a - b)).toEqual(leads.map((_, n) => n));
        expect([...order].map((vertex) => of[vertex])).toEqual([...of].toSorted((a, b) => a - b));
        expect(count).toBe(new Set(of).size);
      }),
    );
  });
});

function reachable(leads: readonly (readonly number[])[], from: number): ReadonlySet<number> {
  const found = new Set([from]);
  for (const vertex of found) for (const next of leads[vertex] ?? []) found.add(next);
  return found;
}
