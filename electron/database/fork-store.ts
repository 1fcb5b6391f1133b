import type { Decision } from '../../scenarios/machine/decision.ts';
import type { Mode } from '../contract/values.ts';
import type { Database } from './open-database.ts';
import { argsColumn, decisionFrom } from './run-store.ts';

/** Where a practice attempt that was forked from another began. */
export type Fork = {
  /** The attempt it was forked from, which may have been deleted since. */
  readonly origin: string;
  readonly originMode: Mode;
  /** The position of its first own decision; those before it were taken over. */
  readonly fromSeq: number;
};

type ForkRow = { readonly origin: string; readonly origin_mode: Mode; readonly from_seq: number };
type DecisionRow = { readonly node: string; readonly choice: string; readonly args: string | null };

/** Which practice attempts are forks, and what their origins decided from there on. */
export function forkStore(db: Database) {
  const reading = db.prepare<[string], ForkRow>(
    'SELECT origin, origin_mode, from_seq FROM practice_forks WHERE attempt = ?',
  );
  const decisions = db.prepare<[string], DecisionRow>(
    'SELECT node, choice, args FROM practice_fork_origins WHERE attempt = ? ORDER BY seq',
  );
  const insertion = db.prepare(
    `INSERT INTO practice_forks (attempt, origin, origin_mode, from_seq)
     VALUES (:attempt, :origin, :originMode, :fromSeq)`,
  );
  const copying = db.prepare(
    `INSERT INTO practice_fork_origins (attempt, seq, node, choice, args)
     VALUES (:attempt, :seq, :node, :choice, :args)`,
  );
  return {
    /** Nothing for an attempt that was begun at its beginning. */
    read: (attempt: string): Fork | undefined => {
      const row = reading.get(attempt);
      if (row === undefined) return undefined;
      return { origin: row.origin, originMode: row.origin_mode, fromSeq: row.from_seq };
    },
    /** What the origin decided from the fork on, in order. */
    readOriginal: (attempt: string): readonly Decision[] => decisions.all(attempt).map(decisionFrom),
    /** Keeps that an attempt is a fork, with a copy of what its origin decided from there on. */
    insert: (attempt: string, fork: Fork, original: readonly Decision[]): void => {
      insertion.run({ attempt, ...fork });
      for (const [position, { node, choice, args }] of original.entries()) {
        copying.run({ attempt, seq: fork.fromSeq + position, node, choice, args: argsColumn(args) });
      }
    },
  };
}
