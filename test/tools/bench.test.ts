import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/project-root.ts';
import { benchTable } from '../bench/bench-table.ts';
import { measurement } from '../bench/measurement.ts';
import { tableBegins, tableEnds, withTable } from '../bench/readme-table.ts';
import { percentile } from '../bench/spread.ts';
import { runBench } from '../bench/run-bench-in-test.ts';

describe('npm run bench', () => {
  it('measures what needs no browser at the smallest size, and prints it as JSON', async () => {
    const names = ['engine', 'prove', 'queries', 'search', 'reassess'];
    const report = await runBench(['--tiny', '--json', '--only', names.join(',')]);
    expect(report.parts.map(({ name }) => name)).toEqual(names);
    for (const { measurements, failure } of report.parts) {
      expect(failure).toBeNull();
      expect(measurements.length).toBeGreaterThan(0);
      for (const { ours, beside, ratio } of measurements) {
        expect(ours).toBeGreaterThan(0);
        expect(beside?.value).toBeGreaterThan(0);
        expect(ratio).toBeGreaterThan(0);
      }
    }
  }, 120_000);

  it('names the parts there are when asked for another', async () => {
    await expect(runBench(['--only', 'nothing'])).rejects.toThrow(
      'No part is called nothing; there are engine,',
    );
  });
});

describe('the table of the README', () => {
  it('stands between two marks and leaves the rest as it is', () => {
    const readme = `Before.\n${tableBegins}\n\nold\n\n${tableEnds}\nAfter.\n`;
    expect(withTable(readme, '| new |')).toBe(`Before.\n${tableBegins}\n\n| new |\n\n${tableEnds}\nAfter.\n`);
    expect(() => withTable('Nothing here.', '| new |')).toThrow('README.md has no');
  });

  it('has its place', () => {
    const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
    expect(withTable(readme, 'new')).toContain(`${tableBegins}\n\nnew\n\n${tableEnds}`);
  });
});

describe('a measurement', () => {
  const beside = { what: 'a peer', value: 2 };

  it('is so many times its peer', () => {
    expect(measurement({ what: 'this', unit: 'ms', ours: 3, beside }).ratio).toBe(1.5);
  });

  it('meets a goal for the ratio or for the value itself, up to and with its bound', () => {
    const met = (goal: { readonly of: 'ratio' | 'ours'; readonly atMost: number }) =>
      measurement({ what: 'this', unit: 'ms', ours: 3, beside, goal }).met;
    expect(met({ of: 'ratio', atMost: 1.5 })).toBe(true);
    expect(met({ of: 'ratio', atMost: 1.4 })).toBe(false);
    expect(met({ of: 'ours', atMost: 3 })).toBe(true);
    expect(met({ of: 'ours', atMost: 2.9 })).toBe(false);
    expect(measurement({ what: 'this', unit: 'ms', ours: 3, beside }).met).toBeNull();
  });

  it('is a row of the table, marked when it misses its goal', () => {
    const missed = measurement({
      what: 'Walking',
      unit: 'ms',
      ours: 3,
      beside,
      goal: { of: 'ours', atMost: 1 },
    });
    const table = benchTable({
      at: '2026-11-22T12:00:00.000Z',
      scale: 'full',
      machine: { processor: 'P', processors: 2, memoryGigabytes: 8, system: 'S', node: 'v24' },
      parts: [
        { name: 'legs', about: 'On foot', seconds: 1, measurements: [missed], failure: null },
        { name: 'wings', about: 'In the air', seconds: 1, measurements: [], failure: 'no wings' },
      ],
    });
    expect(table).toMatch(/\| ✗ \| Walking +\| 1\.5 × +\| 3 ms +\| 2 ms, a peer +\| ≤ 1 ms +\|/);
    expect(table).toContain('could not be measured: no wings');
  });
});

describe('a percentile', () => {
  it('is a sample that as large a share of all is at or below', () => {
    expect(percentile([3, 1, 2, 4], 0.5)).toBe(2);
    expect(percentile([7], 0.95)).toBe(7);
    expect(
      percentile(
        Array.from({ length: 100 }, (_, number) => number + 1),
        0.95,
      ),
    ).toBe(95);
  });
});
