// What is tested here is a process that is killed at any moment. No plug was pulled: that a disk keeps what it was told
// to sync cannot be tested from inside a computer, and docs/records.md says so.

import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dataFolderFiles } from '../../../electron/database/data-folder-files.ts';
import { verifyChain } from '../../../electron/database/verify-chain.ts';
import { runFile } from '../../builders/run-script.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { openedFolder } from '../database/test-folder.ts';
import { bundleScript } from './bundle-script.ts';
import { openTestServices } from './test-services.ts';

const kills = 200;
const lanes = 2;

/** The same moments at each run, as far as two processes can be timed: a small generator with a fixed seed. */
function moments(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('a process killed at random moments', () => {
  it(
    `loses no acknowledged decision and leaves the chain intact, ${kills} times`,
    { timeout: 180_000 },
    async () => {
      const script = await bundleScript(import.meta.url, 'decide-until-killed.ts');
      onTestFinished(() => rmSync(dirname(script), { recursive: true, force: true }));
      const counted = await Promise.all(
        Array.from({ length: lanes }, (_, lane) => killAgainAndAgain(script, lane + 1, kills / lanes)),
      );
      const sum = (pick: (lane: Lane) => number) => counted.reduce((total, lane) => total + pick(lane), 0);
      expect(sum(({ killed }) => killed)).toBe(kills);
      // Otherwise the moments would have been too early to say anything.
      expect(sum(({ acknowledged }) => acknowledged)).toBeGreaterThan(kills);
      expect(sum(({ records }) => records)).toBeGreaterThan(kills / 10);
      expect(sum(({ midway }) => midway)).toBeGreaterThan(kills / 2);
    },
  );
});

type Lane = {
  readonly killed: number;
  readonly acknowledged: number;
  readonly records: number;
  /** Kills that left commits in the log. */
  readonly midway: number;
};

async function killAgainAndAgain(script: string, seed: number, times: number): Promise<Lane> {
  const folder = tempFolder();
  const test = openTestServices(folder);
  await test.enter('Ana Ruiz');
  test.services.close();
  const next = moments(seed);
  const acknowledged = new Map<string, string>();
  let midway = 0;
  for (let time = 0; time < times; time += 1) {
    const child = runFile(script, folder);
    // Most while decisions are taken, some while the folder is being opened or the log read again.
    const isEarly = next() < 0.2;
    if (!isEarly) await child.firstLine;
    await wait(isEarly ? 60 + next() * 160 : next() * 25);
    await child.kill();
    for (const line of (await child.said).split('\n').slice(0, -1)) {
      const [attempt, seq, record = '-'] = line.split(' ');
      acknowledged.set(`${attempt} ${seq}`, record);
    }
    midway += checkFolder(folder, acknowledged) ? 1 : 0;
  }
  const records = [...acknowledged.values()].filter((record) => record !== '-').length;
  return { killed: times, acknowledged: acknowledged.size, records, midway };
}

/** Every acknowledged decision and record is there and the chain is whole; gives whether the log held anything. */
function checkFolder(folder: string, acknowledged: ReadonlyMap<string, string>): boolean {
  const { log } = dataFolderFiles(folder);
  const logSize = existsSync(log) ? statSync(log).size : 0;
  const { db, abandon } = openedFolder(folder);
  try {
    const stored = new Set(
      db
        .prepare<[], string>(
          `SELECT attempt || ' ' || seq FROM practice_decisions
           UNION ALL SELECT attempt || ' ' || seq FROM unfinished_decisions
           UNION ALL SELECT a.id || ' ' || d.seq FROM assessed_decisions d JOIN assessed_attempts a ON a.position = d.attempt`,
        )
        .pluck()
        .all(),
    );
    const records = new Set(db.prepare<[], string>('SELECT id FROM records').pluck().all());
    const lost = [...acknowledged].filter(
      ([decision, record]) => !stored.has(decision) || (record !== '-' && !records.has(record)),
    );
    expect(lost).toEqual([]);
    expect(verifyChain(db)).toMatchObject({ ok: true });
    const halfClosed = db
      .prepare('SELECT count(*) FROM assessed_attempts WHERE position NOT IN (SELECT attempt FROM records)')
      .pluck()
      .get();
    expect(halfClosed).toBe(0);
    return logSize > 0;
  } finally {
    abandon();
  }
}
