// What both sides of the bridge agree on: for each call its arguments (checked by the host before the service sees
// them), its value and the problems it may answer with. The page never names a file path and never sends a score.

import { z } from 'zod';
import { as, identifier, name } from './arguments.ts';
import { decisionArgs } from './decision-args.ts';
import type { Debrief } from './debrief.ts';
import type { CallName } from './call-names.ts';
import { directoryArguments } from './directory-calls.ts';
import type { DirectoryProblems, DirectoryValues } from './directory-calls.ts';
import type { UnreliableEntry } from './directory.ts';
import { mostReflected, mostSupportName, mostSupportText, mostTyped, practiceDays } from './limits.ts';
import type {
  About,
  Agency,
  AttemptInProgress,
  FileToSave,
  RecordDetail,
  RecordSummary,
  Shelf,
  SignedIn,
} from './values.ts';

/** What a copy of the database is called; `app.restore` takes none that is not in the folder. */
const copy = z.string().min(1).max(120);
const badge = z.string().trim().min(1).max(40);
const pin = z.string().regex(/^\d{4,12}$/);
/** The place of a decision in its attempt, from 1. */
const position = z.int().min(1).max(100_000);
/** What somebody wrote at length. SQLite would end it at a NUL. */
const typed = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\0]*$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const decision = z.strictObject({
  node: z.string().min(1).max(600),
  choice: identifier,
  args: decisionArgs.optional(),
});

/** The arguments of every call. */
export const callArguments = {
  'app.about': z.strictObject({}),
  /** Puts a verified copy in the place of a damaged database, which is kept beside it. Refused while nothing is damaged. */
  'app.restore': z.strictObject({ copy }),
  /** A file about this installation that names nobody and quotes nothing. */
  'app.diagnostics': z.strictObject({}),
  'agency.show': z.strictObject({}),
  /** Writes or takes away the agency's own line on the support card, for everybody at this computer. */
  'agency.setSupportLine': z.strictObject({
    as,
    line: z
      .strictObject({
        name: z.string().trim().min(1).max(mostSupportName),
        text: typed(mostSupportText).trim().min(1),
      })
      .nullable(),
  }),
  ...directoryArguments,
  'trainee.register': z.strictObject({
    legalName: name,
    displayName: name,
    badge: badge.optional(),
    pin: pin.optional(),
  }),
  'trainee.signIn': z.strictObject({
    /** A badge or POST number, a legal or a display name. Case and outer spaces do not count. */
    who: z.string().trim().min(1).max(120),
    /** Given when several share the name. */
    badge: badge.optional(),
    /** Or this: of those with the name, the one who has no badge. */
    withoutBadge: z.literal(true).optional(),
    pin: pin.optional(),
  }),
  'trainee.signOut': z.strictObject({ as }),
  'trainee.rename': z.strictObject({ as, legalName: name, displayName: name, badge: badge.optional() }),
  /** Without `next` the PIN is taken away. */
  'trainee.setPin': z.strictObject({ as, current: pin.optional(), next: pin.optional() }),
  /** Seconds after which a gap between decisions no longer counts as active time. */
  'trainee.setIdleLimit': z.strictObject({ as, seconds: z.int().min(30).max(1800) }),
  /** Days after which practice is deleted for good; what is older then goes at the next sign-in. */
  'trainee.setPracticeDays': z.strictObject({ as, days: z.literal(practiceDays) }),
  'trainee.deletePractice': z.strictObject({ as }),
  'shelf.list': z.strictObject({ as }),
  'attempt.start': z.strictObject({
    as,
    scenario: hash,
    mode: z.enum(['practice', 'assessed']),
    /** One seed for a class gives everybody the same order of choices. */
    seed: z.int().min(0).max(0xffffffff).optional(),
  }),
  /** Begins practice at a turn of a closed attempt: what was decided before it is taken over, the rest is decided anew. */
  'attempt.fork': z.strictObject({ as, attempt: identifier, from: position }),
  'attempt.open': z.strictObject({ as, attempt: identifier }),
  'attempt.decide': z.strictObject({
    as,
    attempt: identifier,
    /** The position this decision is to have. Sending the same decision again is harmless. */
    seq: position,
    decision,
  }),
  'attempt.pause': z.strictObject({ as, attempt: identifier }),
  'attempt.resume': z.strictObject({ as, attempt: identifier }),
  'attempt.discard': z.strictObject({ as, attempt: identifier }),
  'attempt.debrief': z.strictObject({ as, attempt: identifier }),
  /** Keeps what the officer would say, before the choices of the next decision are shown. */
  'words.keep': z.strictObject({
    as,
    attempt: identifier,
    /** The position of the decision it is typed before. */
    seq: position,
    words: typed(mostTyped).min(1),
    /** Whether the choices are still to be shown. */
    isDraft: z.boolean(),
  }),
  /** Deletes what was typed before one decision; without `seq`, everything written beside the attempt. */
  'words.delete': z.strictObject({ as, attempt: identifier, seq: position.optional() }),
  /** Keeps the first page of a debrief; both left empty, it is deleted. */
  'plusDelta.keep': z.strictObject({
    as,
    attempt: identifier,
    plus: typed(mostReflected),
    delta: typed(mostReflected),
  }),
  'record.list': z.strictObject({ as }),
  'record.show': z.strictObject({ as, record: identifier }),
  'record.export': z.strictObject({
    as,
    format: z.enum(['csv', 'json']),
    /** One record; without it, all of the trainee's. */
    record: identifier.optional(),
    /** A practice attempt may be named only to be told why it cannot be exported. */
    attempt: identifier.optional(),
  }),
} as const satisfies Record<CallName, z.ZodType>;

export type CallArguments<Name extends CallName> = z.input<(typeof callArguments)[Name]>;
export type CheckedArguments<Name extends CallName> = z.output<(typeof callArguments)[Name]>;

/** What each call gives when all is well. */
export type CallValues = DirectoryValues & {
  'app.about': About;
  /** Where the damaged database was set aside, if there was one. */
  'app.restore': { readonly setAside: string | null };
  'app.diagnostics': FileToSave;
  'agency.show': Agency;
  'agency.setSupportLine': Agency;
  'trainee.register': SignedIn;
  'trainee.signIn': SignedIn;
  'trainee.signOut': null;
  'trainee.rename': SignedIn;
  'trainee.setPin': null;
  'trainee.setIdleLimit': null;
  'trainee.setPracticeDays': null;
  /** How many attempts were deleted, and damaged databases set aside earlier that may still hold some of them. */
  'trainee.deletePractice': { readonly attempts: number; readonly mayRemainIn: readonly string[] };
  'shelf.list': Shelf;
  'attempt.start': AttemptInProgress;
  'attempt.fork': AttemptInProgress;
  'attempt.open': AttemptInProgress;
  'attempt.decide': { readonly seq: number; readonly closed: boolean; readonly record: string | null };
  'attempt.pause': null;
  'attempt.resume': null;
  'attempt.discard': null;
  'attempt.debrief': Debrief;
  'words.keep': null;
  'words.delete': null;
  'plusDelta.keep': null;
  'record.list': readonly RecordSummary[];
  'record.show': RecordDetail;
  'record.export': FileToSave;
};

/** What may go wrong with any call. */
export type CommonProblem =
  | { readonly kind: 'bad-arguments'; readonly sentence: string }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'disk-full' }
  /** The database cannot be read; `copy` names the newest verified copy, if there is one. */
  | { readonly kind: 'damaged'; readonly sentence: string; readonly copy: string | null }
  /** The host did not answer: it was closed, or the computer slept. */
  | { readonly kind: 'host-gone' };

/** What may go wrong with one call in particular. */
export type CallProblems = DirectoryProblems & {
  'app.about': never;
  'app.restore': { readonly kind: 'not-restored'; readonly sentence: string };
  'app.diagnostics': never;
  'agency.show': never;
  'agency.setSupportLine': never;
  'trainee.register':
    | { readonly kind: 'badge-taken' }
    /** Somebody else has this name already; a badge is what will tell the two apart. */
    | { readonly kind: 'badge-needed' };
  'trainee.signIn':
    | { readonly kind: 'unknown' }
    /** Several trainees have this name; their badge tells them apart. */
    | { readonly kind: 'several' }
    | { readonly kind: 'pin-needed' }
    | { readonly kind: 'pin-wrong'; readonly triesLeft: number }
    | { readonly kind: 'throttled'; readonly seconds: number };
  'trainee.signOut': never;
  'trainee.rename': { readonly kind: 'badge-taken' } | { readonly kind: 'badge-needed' };
  'trainee.setPin':
    | { readonly kind: 'pin-wrong'; readonly triesLeft: number }
    | { readonly kind: 'throttled'; readonly seconds: number };
  'trainee.setIdleLimit': never;
  'trainee.setPracticeDays': never;
  'trainee.deletePractice': never;
  'shelf.list': never;
  'attempt.start':
    | { readonly kind: 'no-such-scenario' }
    /** An assessed attempt depends on entries of the directory that nobody here has called in time. */
    | { readonly kind: 'directory-unreliable'; readonly entries: readonly UnreliableEntry[] }
    /** With the agency's own directory the scenario is not sound; the sentence says where. */
    | { readonly kind: 'not-proved-together'; readonly sentence: string };
  'attempt.fork':
    | { readonly kind: 'no-such-attempt' }
    | { readonly kind: 'not-closed' }
    /** So many decisions were never taken in it. */
    | { readonly kind: 'no-such-turn' };
  'attempt.open': { readonly kind: 'no-such-attempt' };
  'attempt.decide':
    | { readonly kind: 'no-such-attempt' }
    /** Another window has gone on: these are the decisions as they are stored. */
    | { readonly kind: 'moved-on'; readonly attempt: AttemptInProgress }
    | { readonly kind: 'not-open'; readonly sentence: string }
    | { readonly kind: 'closed' };
  'attempt.pause': { readonly kind: 'no-such-attempt' } | { readonly kind: 'closed' };
  'attempt.resume': { readonly kind: 'no-such-attempt' } | { readonly kind: 'closed' };
  'attempt.discard': { readonly kind: 'no-such-attempt' } | { readonly kind: 'closed' };
  'attempt.debrief': { readonly kind: 'no-such-attempt' } | { readonly kind: 'not-closed' };
  'words.keep':
    | { readonly kind: 'no-such-attempt' }
    | { readonly kind: 'closed' }
    /** That decision has been taken, or it is not yet its turn. */
    | { readonly kind: 'moved-on'; readonly attempt: AttemptInProgress };
  'words.delete': { readonly kind: 'no-such-attempt' };
  'plusDelta.keep': { readonly kind: 'no-such-attempt' } | { readonly kind: 'not-closed' };
  'record.list': never;
  'record.show': { readonly kind: 'no-such-record' };
  'record.export':
    | { readonly kind: 'no-such-record' }
    | { readonly kind: 'practice-stays-here'; readonly sentence: string };
};

export type CallProblem<Name extends CallName> = CommonProblem | CallProblems[Name];
