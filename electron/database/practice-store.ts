import type { Moment } from '../contract/chain-link.ts';
import type { Database } from './open-database.ts';

/** How a practice attempt ended. */
export type PracticeEnd = {
  readonly closed: Moment;
  readonly activeSeconds: number;
  readonly result: 'met' | 'not-yet' | null;
};

/** A finished practice attempt, as a list shows it. */
export type PracticeFinished = {
  readonly attempt: string;
  readonly scenarioTitle: string;
  readonly closedAt: string;
  readonly result: 'met' | 'not-yet' | null;
  /** For a fork, the turn it was forked at. */
  readonly forkedAt: number | null;
};

/** How often each scenario, by its id, has been finished. */
export type FinishedCounts = ReadonlyMap<string, number>;

/** How many finished practice attempts a list shows; older ones still count. */
const listed = 100;

type EndRow = {
  readonly closed_at: string | null;
  readonly closed_offset: number;
  readonly active_seconds: number;
  readonly result: PracticeEnd['result'];
};

/** What practice has that an unfinished assessed attempt has not: an ending, and being emptied for good. */
export function practiceStore(db: Database) {
  const closing = db.prepare(
    `UPDATE practice_attempts SET closed_at = :at, closed_offset = :offsetMinutes,
       active_seconds = :activeSeconds, result = :result WHERE id = :attempt`,
  );
  const ending = db.prepare<[string], EndRow>(
    'SELECT closed_at, closed_offset, active_seconds, result FROM practice_attempts WHERE id = ?',
  );
  const finished = db.prepare<[string, number], PracticeFinished>(
    `SELECT a.id AS attempt, s.title AS scenarioTitle, a.closed_at AS closedAt, a.result, f.from_seq AS forkedAt
     FROM practice_attempts a JOIN scenario_texts s ON s.hash = a.scenario
       LEFT JOIN practice_forks f ON f.attempt = a.id
     WHERE a.trainee = ? AND a.closed_at IS NOT NULL ORDER BY a.closed_at DESC LIMIT ?`,
  );
  const counts = db.prepare<[string], { scenario: string; finished: number }>(
    `SELECT s.scenario, sum(n) AS finished FROM (
       SELECT scenario AS hash, count(*) AS n FROM practice_attempts
       WHERE trainee = ? AND closed_at IS NOT NULL AND id NOT IN (SELECT attempt FROM practice_forks)
       GROUP BY scenario) JOIN scenario_texts s USING (hash)
     GROUP BY s.scenario`,
  );
  const removal = db.prepare('DELETE FROM practice_attempts WHERE trainee = ?');
  return {
    readEnd: (attempt: string): PracticeEnd | undefined => {
      const row = ending.get(attempt);
      if (row === undefined || row.closed_at === null) return undefined;
      const { closed_at, closed_offset, active_seconds, result } = row;
      return {
        closed: { at: closed_at, offsetMinutes: closed_offset },
        activeSeconds: active_seconds,
        result,
      };
    },
    /** The trainee's newest finished practice, at most a hundred. */
    readFinished: (trainee: string): readonly PracticeFinished[] => finished.all(trainee, listed),
    /** A fork is another look at an attempt and does not count as one more. */
    countFinished: (trainee: string): FinishedCounts =>
      new Map(counts.all(trainee).map((row) => [row.scenario, row.finished])),
    close: (attempt: string, { closed, activeSeconds, result }: PracticeEnd): void => {
      closing.run({ attempt, ...closed, activeSeconds, result });
    },
    /** Takes away everything a trainee has practised, finished or not, and says how many attempts that was. */
    removeAllOf: (trainee: string): number => removal.run(trainee).changes,
  };
}

export type PracticeStore = ReturnType<typeof practiceStore>;
