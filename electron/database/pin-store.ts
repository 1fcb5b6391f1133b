import type { Database } from './open-database.ts';

/** A PIN as it is kept: never itself, but what scrypt makes of it at a stated cost with a salt of its own. */
export type KeptPin = {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
};

/** The wrong tries since the last right one. */
export type PinFailures = { readonly failures: number; readonly failedAt: string | null };

type PinRow = {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
  readonly cost: number;
  readonly block_size: number;
  readonly parallelization: number;
  readonly failures: number;
  readonly failed_at: string | null;
};

/** PINs, one to a trainee at most, with what the throttle has to remember over a restart. */
export function pinStore(db: Database) {
  const reading = db.prepare<[string], PinRow>('SELECT * FROM pins WHERE trainee = ?');
  const setting = db.prepare(
    `INSERT INTO pins (trainee, salt, hash, cost, block_size, parallelization)
     VALUES (:trainee, :salt, :hash, :cost, :blockSize, :parallelization)
     ON CONFLICT (trainee) DO UPDATE SET salt = :salt, hash = :hash, cost = :cost, block_size = :blockSize,
       parallelization = :parallelization, failures = 0, failed_at = NULL`,
  );
  const counting = db.prepare('UPDATE pins SET failures = failures + 1, failed_at = ? WHERE trainee = ?');
  const clearing = db.prepare('UPDATE pins SET failures = 0, failed_at = NULL WHERE trainee = ?');
  const removal = db.prepare('DELETE FROM pins WHERE trainee = ?');
  return {
    read: (trainee: string): (KeptPin & PinFailures) | undefined => {
      const row = reading.get(trainee);
      if (row === undefined) return undefined;
      const { salt, hash, cost, block_size, parallelization, failures, failed_at } = row;
      return { salt, hash, cost, blockSize: block_size, parallelization, failures, failedAt: failed_at };
    },
    /** Sets a new PIN and forgets the failures of the old. */
    set: (trainee: string, pin: KeptPin): void => {
      setting.run({ trainee, ...pin });
    },
    countFailure: (trainee: string, at: string): void => {
      counting.run(at, trainee);
    },
    clearFailures: (trainee: string): void => {
      clearing.run(trainee);
    },
    remove: (trainee: string): void => {
      removal.run(trainee);
    },
  };
}

export type PinStore = ReturnType<typeof pinStore>;
