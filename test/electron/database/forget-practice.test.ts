import { describe, expect, it } from 'vitest';
import { forgetPractice } from '../../../electron/database/forget-practice.ts';
import { emptyLog } from '../../../electron/database/open-database.ts';
import type { Database } from '../../../electron/database/open-database.ts';
import { newId } from '../../../electron/services/random.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { filesHolding, openedFolder } from './test-folder.ts';

const at = '2026-03-01T12:00:00.000Z';
const hash = 'a'.repeat(64);
const anas = 'What Ana would say.';
const bos = 'What Bo would say.';

/** Numbers below `most` that are the same at each run. */
function drawing(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/**
 * Two people who practise many attempts at once, each with nodes of all lengths, so that rows are moved from page to page
 * again and again. Gives the ids of the first one's attempts.
 */
function practiseInDisorder(db: Database): readonly string[] {
  const draw = drawing(1);
  const random = { bytes: (count: number) => Uint8Array.from({ length: count }, () => draw(256)) };
  for (const id of ['ana', 'bo']) {
    db.exec(`INSERT INTO trainees VALUES ('${id}', 'A', 'A', NULL, 'a', 'a', NULL, 120, '${at}', 0)`);
  }
  db.exec(`INSERT INTO scenario_texts VALUES ('${hash}', 'r', '1', 'R', '{}')`);
  db.exec(`INSERT INTO rubric_texts VALUES ('${hash}', 1, '{}')`);
  const start = db.prepare(
    `INSERT INTO practice_attempts (id, trainee, scenario, rubric, seed, started_at, started_offset, started_timer, started_run)
     VALUES (?, ?, '${hash}', '${hash}', 1, '${at}', 0, 0, 'r')`,
  );
  const decide = db.prepare(
    `INSERT INTO practice_decisions VALUES (?, ?, '${at}', 0, 0, 'r', ?, 'ask', NULL)`,
  );
  const type = db.prepare('INSERT INTO typed_words VALUES (?, ?, ?, ?, 0)');
  const fork = db.prepare("INSERT INTO practice_forks VALUES (?, ?, 'practice', 1)");
  const decideBefore = db.prepare("INSERT INTO practice_fork_origins VALUES (?, ?, ?, 'ask', NULL)");
  const attempts = Array.from({ length: 600 }, (_, number) => ({
    id: newId(random),
    trainee: number % 2 === 0 ? 'ana' : 'bo',
    decisions: 0,
  }));
  db.transaction(() => {
    for (const { id, trainee } of attempts) start.run(id, trainee);
    for (const { id } of attempts) fork.run(id, id);
    for (let step = 0; step < 12_000; step += 1) {
      const attempt = attempts[draw(attempts.length)];
      if (attempt === undefined) continue;
      attempt.decisions += 1;
      decide.run(attempt.id, attempt.decisions, 'n'.repeat(1 + draw(300)));
      decideBefore.run(attempt.id, attempt.decisions, 'n'.repeat(1 + draw(300)));
      const words = `${attempt.trainee === 'ana' ? anas : bos}${'w'.repeat(draw(300))}`;
      type.run(attempt.id, attempt.decisions, attempt.trainee, words);
    }
  })();
  return attempts.filter(({ trainee }) => trainee === 'ana').map(({ id }) => id);
}

describe('forgetting practice', () => {
  it('leaves no shadow of a row that was once moved from page to page, as deleting alone would', () => {
    const folder = tempFolder();
    const { db, files, abandon } = openedFolder(folder);
    const ids = practiseInDisorder(db);
    db.exec("DELETE FROM practice_attempts WHERE trainee = 'ana'");
    db.exec("DELETE FROM typed_words WHERE trainee = 'ana'");
    emptyLog(db);
    expect(filesHolding(folder, ...ids)).toEqual(['first-account.db']);
    expect(filesHolding(folder, anas)).toEqual(['first-account.db']);
    forgetPractice(db, files, 'ana', new Date());
    expect(filesHolding(folder, ...ids)).toEqual([]);
    expect(filesHolding(folder, anas)).toEqual([]);
    expect(filesHolding(folder, bos)).not.toEqual([]);
    abandon();
  });
});
