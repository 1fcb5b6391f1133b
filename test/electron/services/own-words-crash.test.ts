import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { runFile } from '../../builders/run-script.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { openedFolder } from '../database/test-folder.ts';
import { bundleScript } from './bundle-script.ts';
import { openTestServices } from './test-services.ts';

const kills = 8;

it(
  `no word that was acknowledged is lost when the process is killed, ${kills} times`,
  { timeout: 120_000 },
  async () => {
    const script = await bundleScript(import.meta.url, 'write-until-killed.ts');
    onTestFinished(() => rmSync(dirname(script), { recursive: true, force: true }));
    const folder = tempFolder();
    const test = openTestServices(folder);
    await test.enter('Ana Ruiz');
    test.services.close();
    /** By its place the newest text that was acknowledged. */
    const acknowledged = new Map<string, string>();
    for (let time = 0; time < kills; time += 1) {
      const child = runFile(script, folder);
      await child.firstLine;
      await wait(20 + 15 * time);
      await child.kill();
      for (const line of (await child.said).split('\n').slice(0, -1)) {
        const [what, attempt, seq, text = ''] = line.split('/');
        acknowledged.set(`${what}/${attempt}/${seq}`, text);
      }
      expect(lostFrom(folder, acknowledged)).toEqual([]);
    }
    // Otherwise the moments would have been too early to say anything.
    expect(acknowledged.size).toBeGreaterThan(kills);
  },
);

/** What was acknowledged and does not stand there: neither it nor a newer text of the same place. */
function lostFrom(folder: string, acknowledged: ReadonlyMap<string, string>): readonly string[] {
  const { db, abandon } = openedFolder(folder);
  try {
    const rows = db
      .prepare<[], readonly [string, string]>(
        `SELECT 'typed/' || attempt || '/' || seq, words FROM typed_words
         UNION ALL SELECT 'plus/' || attempt || '/0', plus FROM plus_deltas`,
      )
      .raw()
      .all();
    const stored = new Map(rows);
    // A newer one may have been stored and its acknowledgement cut off with the process.
    const newer: Readonly<Record<string, string>> = { draft: 'words', once: 'twice' };
    return [...acknowledged].flatMap(([place, text]) => {
      const now = stored.get(place);
      const [first = ''] = text.split(' ');
      const next = newer[first];
      const isThere = now === text || (next !== undefined && now === text.replace(first, next));
      return isThere ? [] : [`${place}: ${text}`];
    });
  } finally {
    abandon();
  }
}
