import type { Debrief } from './debrief.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';

/** What the help screen says about this installation. */
export type About = {
  readonly version: string;
  readonly host: 'desktop' | 'browser';
  readonly dataFolder: string;
  /** The number of the newest migration applied. */
  readonly database: number;
};

export type Trainee = {
  readonly id: string;
  readonly legalName: string;
  readonly displayName: string;
  readonly badge: string | null;
  readonly hasPin: boolean;
  readonly idleLimitSeconds: number;
};

export type SignedIn = { readonly as: string; readonly trainee: Trainee };

export type Mode = 'practice' | 'assessed';

/** A scenario as the shelf shows it. */
export type ScenarioSummary = {
  readonly hash: string;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly minutes: number;
  readonly group: string;
  readonly models: Scenario['models'];
  readonly objectives: readonly string[];
  readonly contentNote: string;
  readonly briefing: Scenario['briefing'];
  /** Whether an advocate has reviewed this version. */
  readonly reviewedByAdvocate: boolean;
  /** How often this trainee has finished it. */
  readonly finished: { readonly practice: number; readonly assessed: number };
};

/** An attempt that was left before its end. */
export type Unfinished = {
  readonly attempt: string;
  readonly scenarioTitle: string;
  readonly mode: Mode;
  readonly startedAt: string;
  readonly lastAt: string;
  readonly decisions: number;
  /** Two lines that tell where it stands. */
  readonly recap: string;
};

/** A practice attempt that reached an ending. Only its own officer sees it. */
export type FinishedPractice = {
  readonly attempt: string;
  readonly scenarioTitle: string;
  readonly closedAt: string;
  readonly result: 'met' | 'not-yet' | null;
};

export type Shelf = {
  readonly scenarios: readonly ScenarioSummary[];
  readonly unfinished: readonly Unfinished[];
  readonly practice: readonly FinishedPractice[];
};

/** An attempt as the play screen needs it: the exact scenario it is played on, and what was decided so far. */
export type AttemptInProgress = {
  readonly attempt: string;
  readonly mode: Mode;
  readonly seed: number;
  readonly scenarioHash: string;
  readonly scenario: Scenario;
  /** The service directory it is played with, for scenarios that name one. */
  readonly directory: Directory | null;
  readonly decisions: readonly Decision[];
  readonly closed: boolean;
  /** The record it became, once an assessed attempt has closed. */
  readonly record: string | null;
};

export type RecordSummary = {
  readonly record: string;
  readonly attempt: string;
  readonly scenarioId: string;
  readonly scenarioTitle: string;
  readonly scenarioVersion: string;
  readonly scenarioHash: string;
  readonly traineeLegalName: string;
  readonly traineeBadge: string | null;
  readonly startedAt: string;
  readonly closedAt: string;
  readonly activeSeconds: number;
  readonly result: 'met' | 'not-yet';
  readonly clockJumped: boolean;
  /** This record's place and hash in the chain. */
  readonly position: number;
  readonly hash: string;
};

export type RecordDetail = RecordSummary & { readonly debrief: Debrief };

/** A file for the host to hand to the person: by a download in a browser, by a save dialog on the desktop. */
export type FileToSave = { readonly name: string; readonly mediaType: string; readonly text: string };
