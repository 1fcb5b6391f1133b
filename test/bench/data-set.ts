// A data folder as a large agency has it after years, written through the app's own stores, so that its chain is what
// the app would have written. It is kept under .cache by what it was made from, because it takes minutes to make.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chainStore } from '../../electron/database/chain-store.ts';
import type { ClockReading } from '../../electron/database/clock-reading.ts';
import { migrations } from '../../electron/database/migrations/migrations.ts';
import { openDataFolder } from '../../electron/database/open-data-folder.ts';
import type { Database } from '../../electron/database/open-database.ts';
import { practiceStore } from '../../electron/database/practice-store.ts';
import { runStore } from '../../electron/database/run-store.ts';
import type { StartedRun } from '../../electron/database/run-store.ts';
import { sha256 } from '../../electron/database/sha256.ts';
import { textStore } from '../../electron/database/text-store.ts';
import { traineeStore } from '../../electron/database/trainee-store.ts';
import { newId, newSeed, systemRandom } from '../../electron/services/random.ts';
import { assess } from '../../scenarios/assess/assess.ts';
import type { Assessment } from '../../scenarios/assess/assess.ts';
import { rubric1 } from '../../scenarios/assess/rubric.ts';
import { canonicalJson } from '../../scenarios/canonical-json.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { projectRoot } from '../../tools/project-root.ts';
import { drawRoutes, readBenchScenario } from './routes.ts';
import type { Route } from './routes.ts';

/** How much a data set holds. */
export type DataSetSize = { readonly attempts: number; readonly officers: number };

/** A data folder to measure on. What is measured on the cached one must leave it as it was. */
export type DataSet = DataSetSize & {
  readonly folder: string;
  readonly decisions: number;
  /** The badge of an officer who has as much as the others. */
  readonly badge: string;
};

/** One of this many attempts of each officer is practice, the others are assessed. */
const practiceShare = 5;
/** Changed when what is written here changes. */
const edition = 3;
const perTransaction = 2_000;
const day = 86_400_000;

type Played = { readonly decisions: Route; readonly assessment: Assessment; readonly text: string };

/** The data set of a size, made if it is not at hand. Those made by an earlier release are removed. */
export function dataSet(size: DataSetSize): DataSet {
  const scenario = readBenchScenario();
  const routes = drawRoutes(scenario, 200);
  const cache = join(projectRoot, '.cache', 'bench');
  const kind = `attempts-${size.attempts}-officers-${size.officers}`;
  const made = canonicalJson({
    edition,
    scenario,
    rubric: rubric1,
    migrations: migrations.map(({ sql }) => sql),
  });
  const folder = join(cache, `${kind}-${sha256(made).slice(0, 16)}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    for (const name of readdirSync(cache)) {
      if (name.startsWith(`${kind}-`)) rmSync(join(cache, name), { recursive: true });
    }
    process.stderr.write(`Writing ${size.attempts.toLocaleString('en')} attempts into .cache/bench …\n`);
    const partial = `${folder}.partial`;
    writeDataSet(partial, scenario, routes, size);
    renameSync(partial, folder);
  }
  return { ...size, folder, decisions: attemptsDecisions(routes, size), badge: badgeOf(0) };
}

/** Writes a data set into a folder that is not there yet, and closes it with the copy that a clean end makes. */
function writeDataSet(
  folder: string,
  scenario: Scenario,
  routes: readonly Route[],
  { attempts, officers }: DataSetSize,
): void {
  const opened = openDataFolder(folder, { now: () => new Date() });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const { db, close } = opened.value;
  // Nothing here is anybody's: should the power go, it is written again.
  db.pragma('synchronous = OFF');
  const played = routes.map((decisions): Played => {
    const assessment = assess({ scenario, decisions, rubric: rubric1 });
    return { decisions, assessment, text: canonicalJson(assessment) };
  });
  const writer = writerFor(db, scenario, officers);
  for (let first = 0; first < attempts; first += perTransaction) {
    db.transaction(() => {
      for (let number = first; number < Math.min(attempts, first + perTransaction); number += 1) {
        // Spread over two years for records, and over the last weeks for practice, which does not last.
        const share = number / attempts;
        const one = played[number % played.length];
        if (one === undefined) throw new Error('There is no route to write.');
        if (Math.floor(number / officers) % practiceShare === 0)
          writer.practised(number, one, 20 * (1 - share));
        else writer.assessed(number, one, 730 * (1 - share) + 1);
      }
    })();
  }
  db.transaction(() => {
    for (let officer = 0; officer < Math.min(officers, attempts); officer += 1) {
      writer.left(officer, played[officer % played.length]?.decisions.slice(0, 12) ?? []);
    }
  })();
  const closing = close();
  if (closing.copy !== 'made')
    throw new Error(`The data set was not closed well: ${JSON.stringify(closing)}`);
}

/** What writes one attempt each, `daysAgo` before now. */
function writerFor(db: Database, scenario: Scenario, officers: number) {
  const chain = chainStore(db);
  const practice = runStore(db, 'practice');
  const unfinished = runStore(db, 'unfinished');
  const ends = practiceStore(db);
  const now = Date.now();
  const run = newId(systemRandom);
  const texts = textStore(db);
  const scenarioHash = texts.keepScenario(scenario);
  const rubricHash = texts.keepRubric(rubric1);
  const trainees = registerOfficers(db, officers, readingAt(now, run));
  const started = (number: number, daysAgo: number): StartedRun => ({
    attempt: newId(systemRandom),
    trainee: trainees[number % officers]?.id ?? '',
    scenarioHash,
    rubricHash,
    directoryHash: null,
    seed: newSeed(systemRandom),
    started: readingAt(now - daysAgo * day, run),
  });
  const storedOf = ({ started: { at } }: StartedRun, decisions: Route) =>
    decisions.map((decision, position) => ({
      seq: position + 1,
      decision,
      decided: readingAt(Date.parse(at) + (position + 1) * 20_000, run),
    }));
  return {
    assessed: (number: number, { decisions, assessment, text }: Played, daysAgo: number): void => {
      const begun = started(number, daysAgo);
      const stored = storedOf(begun, decisions);
      const closed = stored.at(-1)?.decided ?? begun.started;
      chain.append(begun, stored, {
        record: newId(systemRandom),
        trainee: trainees[number % officers] ?? nobody,
        scenario: { id: scenario.id, version: scenario.version, title: scenario.title, hash: scenarioHash },
        closed: { at: closed.at, offsetMinutes: closed.offsetMinutes },
        activeSeconds: decisions.length * 20,
        result: assessment.result ?? 'not-yet',
        clockJumped: false,
        appVersion: '0.0.0-bench',
        assessmentText: text,
      });
    },
    practised: (number: number, { decisions, assessment: { result } }: Played, daysAgo: number): void => {
      const begun = started(number, daysAgo);
      const stored = storedOf(begun, decisions);
      const { at, offsetMinutes } = stored.at(-1)?.decided ?? begun.started;
      practice.insert(begun);
      for (const decision of stored) practice.insertDecision(begun.attempt, decision);
      ends.close(begun.attempt, {
        closed: { at, offsetMinutes },
        activeSeconds: decisions.length * 20,
        result,
      });
    },
    /** One practice attempt and one assessed attempt, both left in the middle. */
    left: (officer: number, decisions: Route): void => {
      for (const store of [practice, unfinished]) {
        const begun = started(officer, 1);
        store.insert(begun);
        for (const decision of storedOf(begun, decisions)) store.insertDecision(begun.attempt, decision);
      }
    },
  };
}

const nobody = { id: '', legalName: '', badge: null };

function registerOfficers(db: Database, officers: number, registered: ClockReading) {
  const store = traineeStore(db);
  return Array.from({ length: officers }, (_, number) => {
    const id = newId(systemRandom);
    const badge = badgeOf(number);
    const legalName = `Officer ${badge}`;
    store.insert(id, { legalName, displayName: legalName, badge }, 120, registered);
    return { id, legalName, badge };
  });
}

/** The badge of an officer of every data set, by their number from 0. */
export function badgeOf(officer: number): string {
  return `B${String(officer + 1).padStart(5, '0')}`;
}

function readingAt(time: number, run: string): ClockReading {
  return { at: new Date(time).toISOString(), offsetMinutes: 0, timer: Math.round(time), run };
}

function attemptsDecisions(routes: readonly Route[], { attempts, officers }: DataSetSize): number {
  let sum = Math.min(officers, attempts) * 2 * 12;
  for (let number = 0; number < attempts; number += 1) sum += routes[number % routes.length]?.length ?? 0;
  return sum;
}
