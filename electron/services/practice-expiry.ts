import type { Trainee } from '../contract/values.ts';
import { forgetExpired } from '../database/forget-expired.ts';
import { storageProblem } from '../database/storage-problem.ts';
import type { App } from './app.ts';

const day = 24 * 60 * 60 * 1_000;

/** Until when practice is kept that was last touched at a moment (both UTC, as stored). */
export function keptUntil(lastAt: string, { practiceDays }: Pick<Trainee, 'practiceDays'>): string {
  return new Date(Date.parse(lastAt) + practiceDays * day).toISOString();
}

/**
 * Deletes for good the practice of these trainees that is older than they want it kept. What a full disk keeps it from
 * is done another time: nobody should be kept out for it.
 */
export function expirePractice({ folder, clock, interviews }: App, trainees: readonly Trainee[]): void {
  const now = clock.now();
  const cutoffs = Object.fromEntries(
    trainees.map(({ id, practiceDays }) => [id, new Date(now.getTime() - practiceDays * day).toISOString()]),
  );
  try {
    if (forgetExpired(folder.db, folder.files, cutoffs, now) > 0) interviews.clear();
  } catch (error) {
    if (storageProblem(error, folder.files.folder)?.kind !== 'disk-full') throw error;
  }
}
