import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf, rowTable } from '../../../../scenarios/prove/search/row-table.ts';

describe('a row table', () => {
  it('numbers rows in the order in which they first come, and knows them again', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer()), { maxLength: 60 });
    fc.assert(
      fc.property(rows, (all) => {
        const table = rowTable(2);
        const known = new Map<string, number>();
        for (const row of all) {
          const key = row.join(' ');
          if (!known.has(key)) known.set(key, known.size);
          expect(numberOf(table, Int32Array.from(row))).toBe(known.get(key));
          expect(table.size).toBe(known.size);
        }
      }),
    );
  });

  it('keeps apart more rows than it had room for', () => {
    const table = rowTable(3);
    for (const round of [0, 1]) {
      for (let n = 0; n < 20_000; n += 1) {
        expect(numberOf(table, Int32Array.of(n % 7, n, -n))).toBe(n);
      }
      expect(table.size, `after round ${round}`).toBe(20_000);
    }
  });
});
