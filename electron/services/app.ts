// What every service is given: the open data folder with its stores, the library, the clock, and what is kept in memory.

import type { Directory } from '../../scenarios/format/directory.ts';
import { agencyStore } from '../database/agency-store.ts';
import { chainStore } from '../database/chain-store.ts';
import type { ClockReading } from '../database/clock-reading.ts';
import { directoryStore } from '../database/directory-store.ts';
import { forkStore } from '../database/fork-store.ts';
import type { DataFolder } from '../database/open-data-folder.ts';
import { pinStore } from '../database/pin-store.ts';
import { plusDeltaStore } from '../database/plus-delta-store.ts';
import { practiceStore } from '../database/practice-store.ts';
import { recordStore } from '../database/record-store.ts';
import { runStore } from '../database/run-store.ts';
import { serviceIndex } from '../database/service-index.ts';
import { textStore } from '../database/text-store.ts';
import { traineeStore } from '../database/trainee-store.ts';
import { typedWordsStore } from '../database/typed-words-store.ts';
import type { About } from '../contract/values.ts';
import type { AddedScenario } from './added-scenarios.ts';
import type { Clock } from './clock.ts';
import { interviewCache } from './interview-cache.ts';
import type { InterviewCache } from './interview-cache.ts';
import type { Library } from './library.ts';
import { newId } from './random.ts';
import type { Random } from './random.ts';
import { createSessions } from './sessions.ts';
import type { Sessions } from './sessions.ts';
import { shelvedScenarios } from './shelved-scenarios.ts';
import type { ShelvedScenario } from './shelved-scenarios.ts';
import { storedTexts } from './stored-texts.ts';
import type { StoredTexts } from './stored-texts.ts';

export type Stores = {
  readonly agency: ReturnType<typeof agencyStore>;
  readonly directory: ReturnType<typeof directoryStore>;
  readonly serviceIndex: ReturnType<typeof serviceIndex>;
  readonly trainees: ReturnType<typeof traineeStore>;
  readonly pins: ReturnType<typeof pinStore>;
  readonly texts: ReturnType<typeof textStore>;
  readonly practice: ReturnType<typeof runStore>;
  readonly practiceEnds: ReturnType<typeof practiceStore>;
  readonly forks: ReturnType<typeof forkStore>;
  readonly unfinished: ReturnType<typeof runStore>;
  readonly chain: ReturnType<typeof chainStore>;
  readonly records: ReturnType<typeof recordStore>;
  readonly typedWords: ReturnType<typeof typedWordsStore>;
  readonly plusDeltas: ReturnType<typeof plusDeltaStore>;
};

export type App = {
  readonly folder: DataFolder;
  readonly stores: Stores;
  /** The directory we ship, before anything of the agency’s own. */
  readonly shippedDirectory: () => Directory;
  readonly shelved: () => ReadonlyMap<string, ShelvedScenario>;
  readonly texts: StoredTexts;
  readonly interviews: InterviewCache;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly random: Random;
  readonly host: About['host'];
  readonly version: string;
  /** The time now, as it is stored. */
  readonly reading: () => ClockReading;
  /** Runs a function in one transaction: all it writes is on disk when this returns, or nothing is. */
  readonly together: <Value>(write: () => Value) => Value;
};

export type AppOptions = {
  readonly library: Library;
  /** What was added to the library on this computer. */
  readonly added?: (() => readonly AddedScenario[]) | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly host: About['host'];
  readonly version: string;
};

/** Everything the services of one open data folder share. */
export function createApp(folder: DataFolder, options: AppOptions): App {
  const { library, added, clock, random, host, version } = options;
  const { db } = folder;
  const texts = textStore(db);
  const run = newId(random);
  return {
    folder,
    stores: {
      agency: agencyStore(db),
      directory: directoryStore(db),
      serviceIndex: serviceIndex(db),
      trainees: traineeStore(db),
      pins: pinStore(db),
      texts,
      practice: runStore(db, 'practice'),
      practiceEnds: practiceStore(db),
      forks: forkStore(db),
      unfinished: runStore(db, 'unfinished'),
      chain: chainStore(db),
      records: recordStore(db),
      typedWords: typedWordsStore(db),
      plusDeltas: plusDeltaStore(db),
    },
    shippedDirectory: library.shippedDirectory,
    shelved: shelvedScenarios(library, added),
    texts: storedTexts(texts),
    interviews: interviewCache(),
    sessions: createSessions(random),
    clock,
    random,
    host,
    version,
    reading: () => ({
      at: clock.now().toISOString(),
      offsetMinutes: clock.offsetMinutes(),
      timer: Math.round(clock.monotonic()),
      run,
    }),
    together: (write) => db.transaction(write).immediate(),
  };
}
