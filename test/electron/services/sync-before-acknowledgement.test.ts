import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../builders/temp-folder.ts';

const script = fileURLToPath(new URL('decide-with-synchronous.ts', import.meta.url));
const canTrace = spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0;
const whyNot =
  'strace is not on this machine, so the syncs between commit and acknowledgement were not counted';

/** How many times the log was synced before each of ten acknowledgements, counted from the one before. */
function syncsBeforeEach(...synchronous: readonly string[]): readonly number[] {
  const folder = tempFolder();
  const trace = join(folder, 'trace');
  const data = join(folder, 'data');
  const calls = 'trace=fsync,fdatasync,sync_file_range,write';
  const traced = spawnSync(
    'strace',
    ['-f', '-y', '-e', calls, '-o', trace, process.execPath, script, data, ...synchronous],
    { encoding: 'utf8' },
  );
  expect(traced.status, traced.stderr).toBe(0);
  const counts: number[] = [];
  let since: number | undefined;
  for (const line of readFileSync(trace, 'utf8').split('\n')) {
    if (line.includes('"begin')) since = 0;
    else if (line.includes('"acknowledged') && since !== undefined) {
      counts.push(since);
      since = 0;
    } else if (/ f(data)?sync\(\d+<[^>]*first-account\.db-wal>/.test(line) && since !== undefined) since += 1;
  }
  return counts;
}

describe('between the commit of a decision and its acknowledgement', () => {
  it('the log is synced to the disk', { timeout: 60_000 }, ({ skip }) => {
    if (!canTrace) skip(whyNot);
    const counts = syncsBeforeEach();
    expect(counts).toHaveLength(10);
    for (const count of counts) expect(count).toBeGreaterThanOrEqual(1);
  });

  it.for(['OFF', 'NORMAL'])(
    'nothing would be synced with synchronous %s, which the same count shows',
    { timeout: 60_000 },
    (synchronous, { skip }) => {
      if (!canTrace) skip(whyNot);
      expect(syncsBeforeEach(synchronous)).toEqual(Array.from({ length: 10 }, () => 0));
    },
  );
});
