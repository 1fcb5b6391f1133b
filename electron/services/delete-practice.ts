import { forgetPractice } from '../database/forget-practice.ts';
import type { CallValues } from '../contract/calls.ts';
import type { Trainee } from '../contract/values.ts';
import type { App } from './app.ts';

/** Deletes all of a trainee's practice for good, finished or not, here and in every copy of the database. */
export function deletePractice(app: App, { id }: Trainee): CallValues['trainee.deletePractice'] {
  app.interviews.clear();
  return forgetPractice(app.folder.db, app.folder.files, id, app.clock.now());
}
