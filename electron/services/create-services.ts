import { join } from 'node:path';
import type { CommonProblem } from '../contract/calls.ts';
import type { Damage, OpenProblem } from '../contract/open-problem.ts';
import { failed, succeeded } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import type { Closing } from '../database/close-data-folder.ts';
import { dataFolderFiles } from '../database/data-folder-files.ts';
import { reportDamage } from '../database/damage.ts';
import type { FolderProbe } from '../database/network-folder.ts';
import { openDataFolder } from '../database/open-data-folder.ts';
import type { DataFolder } from '../database/open-data-folder.ts';
import { restoreCopy } from '../database/restore-copy.ts';
import { storageProblem } from '../database/storage-problem.ts';
import { AlteredText } from '../database/text-store.ts';
import { addedScenarios } from './added-scenarios.ts';
import type { AddedScenarios } from './added-scenarios.ts';
import { createApp } from './app.ts';
import type { App, AppOptions } from './app.ts';
import { callHandlers } from './call-handlers.ts';
import type { AlwaysAnswered, CallHandlers } from './call-handlers.ts';
import { diagnosticsFile } from './diagnostics.ts';
import { expirePractice } from './practice-expiry.ts';
import { recentErrors } from './recent-errors.ts';
import type { RecentErrors } from './recent-errors.ts';
import { officeOf } from './office.ts';
import type { Office } from './office.ts';
import { refusingHandlers } from './refusing-handlers.ts';
import { systemClock } from './system-clock.ts';
import { systemRandom } from './random.ts';

export type ServicesOptions = Pick<AppOptions, 'host' | 'version' | 'library'> &
  Partial<Pick<AppOptions, 'clock' | 'random'>> & {
    readonly dataFolder: string;
    /** How the system is asked what kind of folder this is, in tests. */
    readonly probe?: FolderProbe;
  };

/** What the app does, for whichever host asks. Close it once, last. */
export type Services = {
  /** Asked through handle-call.ts, which checks arguments and names problems. */
  readonly handlers: CallHandlers;
  /** What may be done at the terminal; null while the database is damaged. */
  readonly office: Office | null;
  /** Scenarios that were opened on this computer and stand on the shelf beside those that ship. */
  readonly added: AddedScenarios;
  /** What is wrong with the database, for hosts that say so before any page asks; null when nothing is. */
  readonly damage: Damage | null;
  /** What went wrong since the start, without the words of anybody. */
  readonly errors: RecentErrors;
  /** The problem that an error of the disk or the database amounts to; nothing for a bug. */
  readonly problemFrom: (error: unknown) => CommonProblem | undefined;
  /** Puts a verified copy in the place of a damaged database and goes on with it. */
  readonly restore: (copy: string) => Result<{ readonly setAside: string | null }, NotRestored>;
  readonly close: () => Closing;
};

export type NotRestored = { readonly kind: 'not-restored'; readonly sentence: string };

type State =
  | {
      readonly is: 'open';
      readonly app: App;
      readonly handlers: Omit<CallHandlers, AlwaysAnswered>;
      readonly office: Office;
      /** Seen since it was opened: some of it may still be readable. */
      readonly damage: Damage | null;
    }
  | { readonly is: 'damaged'; readonly damage: Damage };

/**
 * Opens a data folder and everything that is done in it. A folder that cannot be used is refused with a sentence. A
 * damaged one is not: its services answer every call with that, and can put a verified copy in place.
 */
export function createServices(options: ServicesOptions): Result<Services, OpenProblem> {
  const { dataFolder, clock = systemClock, random = systemRandom, probe } = options;
  const added = addedScenarios(join(dataFolder, 'scenarios'), options.library);
  const open = (): Result<State, OpenProblem> => {
    const opened = openDataFolder(dataFolder, { now: clock.now, probe });
    if (opened.ok) {
      return succeeded(openState(createApp(opened.value, { ...options, added: added.all, clock, random })));
    }
    const { problem } = opened;
    return problem.kind === 'damaged' ? succeeded({ is: 'damaged', damage: problem }) : failed(problem);
  };
  const first = open();
  return first.ok ? succeeded(servicesFrom(first.value, open, added, options)) : first;
}

function openState(app: App): State {
  const state = { is: 'open', app, handlers: callHandlers(app), office: officeOf(app) } as const;
  try {
    expirePractice(app, app.stores.trainees.readAll());
    return { ...state, damage: null };
  } catch (error) {
    const problem = problemOf(error, app.folder);
    if (problem?.kind !== 'damaged') throw error;
    return { ...state, damage: problem };
  }
}

function servicesFrom(
  first: State,
  open: () => Result<State, OpenProblem>,
  added: AddedScenarios,
  { dataFolder, host, version, clock = systemClock }: ServicesOptions,
): Services {
  let state = first;
  const errors = recentErrors(clock.now);
  const diagnostics = () =>
    diagnosticsFile({
      now: clock.now(),
      about: { version, host },
      files: dataFolderFiles(dataFolder),
      db: state.is === 'open' && state.damage === null ? state.app.folder.db : undefined,
      errors: errors.all(),
    });
  const restore: Services['restore'] = (copy) => {
    if (state.damage === null) return failed(nothingDamaged);
    if (state.is === 'open') state.app.folder.abandon();
    const restored = restoreCopy(dataFolder, copy, clock.now());
    const reopened = open();
    if (reopened.ok) state = reopened.value;
    else
      state = { is: 'damaged', damage: { kind: 'damaged', copy: null, sentence: reopened.problem.sentence } };
    if (!restored.ok) return failed({ kind: 'not-restored', sentence: restored.sentence });
    return succeeded({ setAside: restored.setAside });
  };
  const services: Services = {
    get handlers() {
      const handlers =
        state.is === 'open' ? state.handlers : refusingHandlers(state.damage, { host, version, dataFolder });
      return {
        ...handlers,
        'app.restore': ({ copy }: { readonly copy: string }) => restore(copy),
        'app.diagnostics': () => succeeded(diagnostics()),
      };
    },
    get office() {
      return state.is === 'open' ? state.office : null;
    },
    get damage() {
      return state.damage;
    },
    problemFrom: (error) => {
      if (state.is === 'damaged') return undefined;
      const problem = problemOf(error, state.app.folder);
      if (problem?.kind === 'damaged') state = { ...state, damage: problem };
      return problem;
    },
    errors,
    restore,
    added,
    close: () => {
      if (state.is === 'open') return state.app.folder.close();
      return { copy: 'not-made', sentence: state.damage.sentence };
    },
  };
  return services;
}

const nothingDamaged: NotRestored = {
  kind: 'not-restored',
  sentence: 'Nothing is damaged, so no copy was put in place.',
};

function problemOf(
  error: unknown,
  { files }: DataFolder,
): Damage | { readonly kind: 'disk-full' } | undefined {
  if (error instanceof AlteredText) return reportDamage(files, error.message);
  const problem = storageProblem(error, files.folder);
  if (problem === undefined || problem.kind === 'disk-full') return problem;
  return reportDamage(files, problem.sentence);
}
