import fc from 'fast-check';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { isWhole } from '../../../electron/database/check-database.ts';
import type { Database } from '../../../electron/database/open-database.ts';
import { verifyChain } from '../../../electron/database/verify-chain.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { openedFolder, snapshotOf } from '../database/test-folder.ts';
import { roundsThenEnd } from './test-library.ts';
import { openTestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Cut = { readonly folder: string; readonly log: Buffer; readonly taken: readonly string[] };

/** A folder as a power cut could leave it: decisions of both kinds, two records, and all of it still in the log. */
async function withFullLog(): Promise<Cut> {
  const used = tempFolder();
  const test = openTestServices(used);
  const as = await test.enter();
  const taken: string[] = [];
  for (const [mode, rounds] of [
    ['practice', 1],
    ['assessed', 2],
    ['assessed', 0],
    ['practice', 0],
  ] as const) {
    const { attempt } = await test.start(as, mode);
    for (const [position, decision] of roundsThenEnd(rounds).entries()) {
      await test.value('attempt.decide', { as, attempt, seq: position + 1, decision });
      taken.push(`${attempt} ${position + 1}`);
    }
  }
  const folder = tempFolder();
  snapshotOf(used, folder);
  test.services.close();
  return { folder, log: readFileSync(join(folder, 'first-account.db-wal')), taken };
}

/** What is left of the decisions when the log is as given. The rest has to be whole. */
function opened(cut: Cut, log: Uint8Array): readonly string[] {
  const folder = tempFolder();
  cpSync(cut.folder, folder, { recursive: true });
  rmSync(join(folder, 'first-account.db-shm'), { force: true });
  writeFileSync(join(folder, 'first-account.db-wal'), log);
  const { db, abandon } = openedFolder(folder);
  try {
    expect(isWhole(db, 'full')).toBe(true);
    expect(verifyChain(db)).toMatchObject({ ok: true });
    return decisionsIn(db);
  } finally {
    abandon();
    rmSync(folder, { recursive: true });
  }
}

function decisionsIn(db: Database): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT attempt || ' ' || seq FROM practice_decisions UNION ALL
       SELECT attempt || ' ' || seq FROM unfinished_decisions UNION ALL
       SELECT a.id || ' ' || d.seq FROM assessed_decisions d JOIN assessed_attempts a ON a.position = d.attempt`,
    )
    .pluck()
    .all();
}

function expectPrefix(found: readonly string[], taken: readonly string[]): void {
  expect([...found].toSorted()).toEqual(taken.slice(0, found.length).toSorted());
}

describe('a log that was cut or altered', () => {
  it('is whole to begin with: every decision is there', async () => {
    const cut = await withFullLog();
    expect(opened(cut, cut.log)).toHaveLength(cut.taken.length);
  });

  it(
    'at any byte opens with an intact prefix of what was decided, never with a hole',
    { timeout: 60_000 },
    async () => {
      const cut = await withFullLog();
      fc.assert(
        fc.property(fc.nat(cut.log.length), (length) => {
          expectPrefix(opened(cut, cut.log.subarray(0, length)), cut.taken);
        }),
      );
    },
  );

  it('cut to nothing has nothing of it, and cut further never more', async () => {
    const cut = await withFullLog();
    expect(opened(cut, new Uint8Array())).toEqual([]);
    const places = Array.from({ length: 20 }, (_, step) => Math.floor((cut.log.length * step) / 19));
    const counts = places.map((length) => opened(cut, cut.log.subarray(0, length)).length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBeGreaterThan(5);
  });

  it(
    'with any byte changed opens with an intact prefix too, because every frame has a checksum',
    { timeout: 60_000 },
    async () => {
      const cut = await withFullLog();
      fc.assert(
        fc.property(fc.nat(cut.log.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
          const log = Buffer.from(cut.log);
          log[place] = (log[place] ?? 0) ^ change;
          expectPrefix(opened(cut, log), cut.taken);
        }),
      );
    },
  );
});
