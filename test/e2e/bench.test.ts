import { describe, expect, it } from 'vitest';
import { runBench } from '../bench/run-bench-in-test.ts';

describe('npm run bench in a browser', () => {
  it('measures a decision, a start and the scripts of the screens, beside Twine and the disk', async () => {
    const names = ['decision', 'screens', 'start'];
    const report = await runBench(['--tiny', '--json', '--only', names.join(',')]);
    expect(report.parts.map(({ name, failure }) => ({ name, failure }))).toEqual(
      names.map((name) => ({ name, failure: null })),
    );
    const [clicks] = report.parts;
    expect(clicks?.measurements.map(({ beside }) => beside?.what)).toEqual([
      expect.stringContaining('sync'),
      expect.stringContaining('sync'),
      expect.stringContaining('Snowman'),
      expect.stringContaining('SugarCube'),
    ]);
    for (const { ours, beside } of report.parts.flatMap(({ measurements }) => measurements)) {
      expect(ours).toBeGreaterThan(0);
      expect(beside?.value).toBeGreaterThan(0);
    }
  }, 300_000);
});
