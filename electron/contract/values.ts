import type { Debrief } from './debrief.ts';
import type { PracticeDays } from './limits.ts';
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

/** What this computer says about the agency it stands in. */
export type Agency = {
  /** Whom officers can talk to, shown first on the support card. */
  readonly supportLine: { readonly name: string; readonly text: string } | null;
};

export type Trainee = {
  readonly id: string;
  readonly legalName: string;
  readonly displayName: string;
  readonly badge: string | null;
  readonly hasPin: boolean;
  readonly idleLimitSeconds: number;
  /** Days after which practice is deleted for good. */
  readonly practiceDays: PracticeDays;
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
  /** For a fork, the turn it was forked at. */
  readonly forkedAt: number | null;
  /** When practice is deleted for good unless it goes on; nothing for an assessed attempt. */
  readonly keptUntil: string | null;
};

/** A practice attempt that reached an ending. Only its own officer sees it. */
export type FinishedPractice = {
  readonly attempt: string;
  readonly scenarioTitle: string;
  readonly closedAt: string;
  readonly result: 'met' | 'not-yet' | null;
  /** For a fork, the turn it was forked at. */
  readonly forkedAt: number | null;
  /** When it is deleted for good. */
  readonly keptUntil: string;
};

export type Shelf = {
  readonly scenarios: readonly ScenarioSummary[];
  readonly unfinished: readonly Unfinished[];
  readonly practice: readonly FinishedPractice[];
  /** Whether the trainee has anything written beside an attempt, which deleting their practice would delete. */
  readonly hasWritten: boolean;
};

/** Where a forked attempt comes from. */
export type ForkedFrom = {
  readonly attempt: string;
  readonly mode: Mode;
  /** The turn it was forked at: the position of its first own decision. */
  readonly seq: number;
};

/** What an officer typed before the choices of one decision were shown. Never scored, never exported. */
export type TypedWords = {
  /** The position of that decision. */
  readonly seq: number;
  readonly words: string;
  /** Whether the choices have not been shown yet. */
  readonly isDraft: boolean;
};

/** The first page of a debrief: what went well, and what the officer would do differently. Never exported. */
export type PlusDelta = { readonly plus: string; readonly delta: string };

/** All an officer has written beside an attempt. It stands outside the attempt and is theirs to delete. */
export type Written = { readonly typed: readonly TypedWords[]; readonly plusDelta: PlusDelta | null };

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
  /** Nothing for an attempt that was begun at its beginning. */
  readonly forkedFrom: ForkedFrom | null;
  readonly written: Written;
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
export type FileToSave = {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** The text stands for bytes; without it, it is written as it is, in UTF-8. */
  readonly encoding?: 'base64';
};
