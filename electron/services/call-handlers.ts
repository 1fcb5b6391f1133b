import type { CallName } from '../contract/call-names.ts';
import type { CallProblem, CallValues, CheckedArguments } from '../contract/calls.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Trainee } from '../contract/values.ts';
import { schemaVersion } from '../database/migrate.ts';
import type { App } from './app.ts';
import { exportDirectory, keepService, retireService, verifyService } from './change-directory.ts';
import { debriefAttempt } from './debrief-attempt.ts';
import { decide } from './decide.ts';
import { deletePractice } from './delete-practice.ts';
import { deleteWords } from './delete-words.ts';
import { showDirectory } from './directory.ts';
import { discardAttempt } from './discard-attempt.ts';
import { exportOwnRecords } from './export-records.ts';
import { forkAttempt } from './fork-attempt.ts';
import { importDirectory, previewImport } from './import-directory.ts';
import { keepPlusDelta } from './keep-plus-delta.ts';
import { keepWords } from './keep-words.ts';
import { listRecords, showRecord } from './list-records.ts';
import { listShelf } from './list-shelf.ts';
import { openAttempt } from './open-attempt.ts';
import { markAttempt } from './pause-attempt.ts';
import { registerTrainee, renameTrainee } from './register-trainee.ts';
import { searchDirectory } from './search-directory.ts';
import { setPin } from './set-pin.ts';
import { signIn } from './sign-in.ts';
import { startAttempt } from './start-attempt.ts';

type Answer<Name extends CallName> = Result<CallValues[Name], CallProblem<Name>>;

/** What answers each call once its arguments are checked. A call without an entry does not compile. */
export type CallHandlers = {
  readonly [Name in CallName]: (args: CheckedArguments<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

/** The calls that are answered whether or not the database can be read. */
export type AlwaysAnswered = 'app.restore' | 'app.diagnostics';

/** The calls of an open data folder, but those that are answered for a damaged one too. */
export function callHandlers(app: App): Omit<CallHandlers, AlwaysAnswered> {
  return {
    'app.about': () =>
      succeeded({
        version: app.version,
        host: app.host,
        dataFolder: app.folder.files.folder,
        database: schemaVersion(app.folder.db),
      }),
    'agency.show': () => succeeded(app.stores.agency.read()),
    'agency.setSupportLine': ({ as, line }) =>
      signedIn(app, as, () => {
        app.stores.agency.setSupportLine(line);
        return succeeded(app.stores.agency.read());
      }),
    'directory.show': ({ as }) => signedIn(app, as, () => succeeded(showDirectory(app))),
    'directory.search': ({ as, ...asked }) =>
      signedIn(app, as, (trainee) => searchDirectory(app, trainee, asked)),
    'directory.keep': ({ as, service }) => signedIn(app, as, (trainee) => keepService(app, trainee, service)),
    'directory.retire': ({ as, ...asked }) =>
      signedIn(app, as, (trainee) => retireService(app, trainee, asked)),
    'directory.verify': ({ as, ...asked }) =>
      signedIn(app, as, (trainee) => verifyService(app, trainee, asked)),
    'directory.use': ({ as, own }) =>
      signedIn(app, as, () => {
        app.together(() => app.stores.directory.use(own));
        return succeeded(showDirectory(app));
      }),
    'directory.preview': ({ as, file }) => signedIn(app, as, () => previewImport(app, file)),
    'directory.import': ({ as, ...asked }) =>
      signedIn(app, as, (trainee) => importDirectory(app, trainee, asked)),
    'directory.export': ({ as }) => signedIn(app, as, () => succeeded(exportDirectory(app))),
    'trainee.register': (args) => registerTrainee(app, args),
    'trainee.signIn': (args) => signIn(app, args),
    'trainee.signOut': ({ as }) => {
      app.sessions.end(as);
      return succeeded(null);
    },
    'trainee.rename': ({ as, ...names }) =>
      signedIn(app, as, (trainee) => {
        const renamed = renameTrainee(app, trainee, names);
        return renamed.ok ? succeeded({ as, trainee: renamed.value }) : renamed;
      }),
    'trainee.setPin': ({ as, ...pins }) => signedIn(app, as, (trainee) => setPin(app, trainee, pins)),
    'trainee.setIdleLimit': ({ as, seconds }) =>
      signedIn(app, as, ({ id }) => {
        app.stores.trainees.setIdleLimit(id, seconds);
        return succeeded(null);
      }),
    'trainee.setPracticeDays': ({ as, days }) =>
      signedIn(app, as, ({ id }) => {
        app.stores.trainees.setPracticeDays(id, days);
        return succeeded(null);
      }),
    'trainee.deletePractice': ({ as }) =>
      signedIn(app, as, (trainee) => succeeded(deletePractice(app, trainee))),
    'shelf.list': ({ as }) => signedIn(app, as, (trainee) => succeeded(listShelf(app, trainee))),
    'attempt.start': ({ as, ...args }) => signedIn(app, as, (trainee) => startAttempt(app, trainee, args)),
    'attempt.fork': ({ as, ...args }) => signedIn(app, as, (trainee) => forkAttempt(app, trainee, args)),
    'attempt.open': ({ as, attempt }) => signedIn(app, as, (trainee) => openAttempt(app, trainee, attempt)),
    'attempt.decide': ({ as, ...args }) => signedIn(app, as, (trainee) => decide(app, trainee, args)),
    'attempt.pause': ({ as, attempt }) =>
      signedIn(app, as, (trainee) => markAttempt(app, trainee, attempt, 'pause')),
    'attempt.resume': ({ as, attempt }) =>
      signedIn(app, as, (trainee) => markAttempt(app, trainee, attempt, 'resume')),
    'attempt.discard': ({ as, attempt }) =>
      signedIn(app, as, (trainee) => discardAttempt(app, trainee, attempt)),
    'attempt.debrief': ({ as, attempt }) =>
      signedIn(app, as, (trainee) => debriefAttempt(app, trainee, attempt)),
    'words.keep': ({ as, ...args }) => signedIn(app, as, (trainee) => keepWords(app, trainee, args)),
    'words.delete': ({ as, ...args }) => signedIn(app, as, (trainee) => deleteWords(app, trainee, args)),
    'plusDelta.keep': ({ as, ...args }) => signedIn(app, as, (trainee) => keepPlusDelta(app, trainee, args)),
    'record.list': ({ as }) => signedIn(app, as, (trainee) => succeeded(listRecords(app, trainee))),
    'record.show': ({ as, record }) => signedIn(app, as, (trainee) => showRecord(app, trainee, record)),
    'record.export': ({ as, ...asked }) =>
      signedIn(app, as, (trainee) => exportOwnRecords(app, trainee, asked)),
  };
}

/** Goes on for whoever is signed in by this token, and for nobody else. */
function signedIn<Answered>(
  { sessions, stores }: App,
  as: string,
  goOn: (trainee: Trainee) => Answered,
): Answered | { readonly ok: false; readonly problem: { readonly kind: 'signed-out' } } {
  const id = sessions.traineeOf(as);
  const trainee = id === undefined ? undefined : stores.trainees.read(id);
  return trainee === undefined ? failed({ kind: 'signed-out' }) : goOn(trainee);
}
