// What a run comes to in words: the transcript and everything around it that every screen and export shows. It judges
// nothing; the assessment stands beside it.

import type { Directory } from '../format/directory.ts';
import type { Person, Scenario } from '../format/scenario-document.ts';
import { latestTurn } from '../machine/interview.ts';
import type { Interview } from '../machine/interview.ts';
import { replay } from '../machine/replay.ts';
import type { Run } from '../machine/replay.ts';
import { namedPerson } from './named-person.ts';
import type { NamedPerson } from './named-person.ts';
import { reportEnding } from './report-ending.ts';
import type { ReportEnding } from './report-ending.ts';
import { reportNeverSaid } from './report-never-said.ts';
import type { ReportNeverSaid } from './report-never-said.ts';
import { reportTurn } from './report-turn.ts';
import type { ReportTurn } from './report-turn.ts';

/** The scenario as the head of a report names it. */
export type ReportedScenario = Pick<
  Scenario,
  | 'id'
  | 'version'
  | 'title'
  | 'language'
  | 'minutes'
  | 'group'
  | 'models'
  | 'contentNote'
  | 'briefing'
  | 'reviews'
> & {
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  /** Whether an advocate has reviewed exactly this version. Where not, every screen and export says so. */
  readonly reviewedByAdvocate: boolean;
};

/** Somebody in the scenario, as the officer can know them at sight. */
export type ReportedPerson = NamedPerson & {
  readonly about: string;
  readonly portrait: Person['portrait'] | null;
};

/** An attempt in words, as plain data that survives JSON unchanged. */
export type AttemptReport = {
  readonly scenario: ReportedScenario;
  /** The service directory it was played with. */
  readonly directory: { readonly id: string; readonly version: number; readonly name: string } | null;
  readonly people: readonly ReportedPerson[];
  /** The opening, then one turn for each decision. */
  readonly turns: readonly ReportTurn[];
  /** Nothing for an attempt that was left before its end. */
  readonly ending: ReportEnding | null;
  readonly neverSaid: ReportNeverSaid;
};

/**
 * The report of a run. Pure: the same run gives the same report for ever. A run that its scenario does not allow is a
 * bug or damage, and throws; `replay` tells beforehand.
 */
export function attemptReport(run: Run): AttemptReport {
  const replayed = replay(run);
  if (!replayed.ok) throw new Error(`Decision ${replayed.seq} cannot be reported. ${replayed.problem}`);
  return reportInterview(replayed.interview);
}

/** The report of an interview as far as it has come. */
export function reportInterview(interview: Interview): AttemptReport {
  const { index, binding, turns } = interview;
  const { scenario } = index;
  return {
    scenario: reportedScenario(scenario),
    directory: binding === undefined ? null : directoryNamed(binding.directory),
    people: reportedPeople(scenario),
    turns: turns.map((turn, position) => reportTurn(interview, turn, turns[position - 1])),
    ending: reportEnding(scenario, latestTurn(interview)),
    neverSaid: reportNeverSaid(interview),
  };
}

function reportedScenario(scenario: Scenario): ReportedScenario {
  const { id, version, title, language, minutes, group, models, contentNote, briefing, reviews } = scenario;
  const head = { id, version, title, language, minutes, group, models, contentNote, briefing, reviews };
  return {
    ...head,
    objectives: scenario.objectives.map((objective) => ({ id: objective.id, text: objective.text })),
    reviewedByAdvocate: isReviewedByAdvocate(scenario),
  };
}

/** Whether an advocate has reviewed exactly this version of a scenario. */
export function isReviewedByAdvocate({ reviews, version }: Pick<Scenario, 'reviews' | 'version'>): boolean {
  return reviews.some((review) => review.role === 'advocate' && review.version === version);
}

function reportedPeople(scenario: Scenario): readonly ReportedPerson[] {
  return Object.entries(scenario.people)
    .map(([id, { about, portrait }]) => ({ ...namedPerson(scenario, id), about, portrait: portrait ?? null }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function directoryNamed({ id, version, name }: Directory): NonNullable<AttemptReport['directory']> {
  return { id, version, name };
}
