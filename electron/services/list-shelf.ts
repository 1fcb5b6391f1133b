import { isReviewedByAdvocate } from '../../scenarios/report/attempt-report.ts';
import type { Mode, ScenarioSummary, Shelf, Trainee, Unfinished } from '../contract/values.ts';
import type { LeftRun } from '../database/run-store.ts';
import type { App } from './app.ts';
import { forkedFrom } from './forked-from.ts';
import { keptUntil } from './practice-expiry.ts';
import { recapOf } from './recap.ts';
import { interviewNow } from './replay-attempt.ts';
import type { ShelvedScenario } from './shelved-scenarios.ts';

/** What a trainee can practise, what they left, and what they finished. */
export function listShelf(app: App, trainee: Trainee): Shelf {
  const { id } = trainee;
  const { practice, practiceEnds, unfinished, records, typedWords, plusDeltas } = app.stores;
  const practised = practiceEnds.countFinished(id);
  const assessed = records.countFinished(id);
  const left = [
    ...practice.readLeft(id).map((run) => unfinishedFrom(app, run, 'practice', trainee)),
    ...unfinished.readLeft(id).map((run) => unfinishedFrom(app, run, 'assessed', trainee)),
  ];
  return {
    scenarios: [...app.shelved().values()].map((shelved) =>
      summaryOf(shelved, {
        practice: practised.get(shelved.scenario.id) ?? 0,
        assessed: assessed.get(shelved.scenario.id) ?? 0,
      }),
    ),
    unfinished: left.toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : -1)),
    practice: practiceEnds
      .readFinished(id)
      .map((finished) => ({ ...finished, keptUntil: keptUntil(finished.closedAt, trainee) })),
    hasWritten: typedWords.hasAnyOf(id) || plusDeltas.hasAnyOf(id),
  };
}

function summaryOf(
  { hash, scenario }: ShelvedScenario,
  finished: ScenarioSummary['finished'],
): ScenarioSummary {
  const { id, version, title, minutes, group, models, objectives, contentNote, briefing } = scenario;
  return {
    hash,
    id,
    version,
    title,
    minutes,
    group,
    models,
    objectives: objectives.map(({ text }) => text),
    contentNote,
    briefing,
    reviewedByAdvocate: isReviewedByAdvocate(scenario),
    finished,
  };
}

function unfinishedFrom(app: App, run: LeftRun, mode: Mode, trainee: Trainee): Unfinished {
  const store = mode === 'practice' ? app.stores.practice : app.stores.unfinished;
  return {
    attempt: run.attempt,
    scenarioTitle: app.texts.scenario(run.scenarioHash).title,
    mode,
    startedAt: run.started.at,
    lastAt: run.lastAt,
    decisions: run.decisions,
    recap: recapOf(interviewNow(app, { is: 'running', mode, run, store })),
    forkedAt: forkedFrom(app, run.attempt)?.seq ?? null,
    keptUntil: mode === 'practice' ? keptUntil(run.lastAt, trainee) : null,
  };
}
