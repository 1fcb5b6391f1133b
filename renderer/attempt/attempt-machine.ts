// One attempt as the play screen sees it. A decision is shown only after the host has said that it is on disk, so the
// screen never runs ahead of what is kept; and where the officer is asked for their own words, the choices come only
// after those are on disk, or were skipped.

import { assign, fromPromise, setup } from 'xstate';
import type { CallProblem, CallValues } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { AttemptInProgress, TypedWords } from '../../electron/contract/values.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import type { Interview } from '../../scenarios/machine/interview.ts';
import { latestTurn, takeDecision } from '../../scenarios/machine/interview.ts';
import { replay } from '../../scenarios/machine/replay.ts';
import type { Settings } from '../settings/settings.ts';
import { asksOwnWords } from './asks-own-words.ts';

type Saved = Result<CallValues['attempt.decide'], CallProblem<'attempt.decide'>>;
type Kept = Result<null, CallProblem<'words.keep'>>;
type Pending = { readonly seq: number; readonly decision: Decision };

/** An attempt to go on with, and when its officer wants to be asked for their own words. */
export type AttemptInput = { readonly attempt: AttemptInProgress; readonly ownWords: Settings['ownWords'] };

type AttemptContext = AttemptInput & {
  readonly interview: Interview;
  readonly pending: Pending | undefined;
  /** What stands in the field for own words. */
  readonly draft: string;
  /** What was typed before each decision, and is on disk. */
  readonly typed: readonly TypedWords[];
  /** The decision before which nothing was to be typed. */
  readonly skipped: number | undefined;
  readonly problem: CallProblem<'attempt.decide' | 'words.keep'> | undefined;
};

type AttemptEvent =
  | { readonly type: 'decide'; readonly decision: Decision }
  | { readonly type: 'write'; readonly words: string }
  | { readonly type: 'keep' }
  | { readonly type: 'skip' }
  | { readonly type: 'retry' }
  | { readonly type: 'pause' }
  | { readonly type: 'goOn' };

/**
 * The states of one attempt on the screen: writing, keeping, notKept (may be tried again), skipping; then deciding,
 * saving, failed (may be tried again); paused, closed.
 */
export const attemptMachine = setup({
  types: {
    context: {} as AttemptContext, // XState reads the type of this object and never the object
    events: {} as AttemptEvent, // likewise
    input: {} as AttemptInput, // likewise
  },
  actors: {
    /** Provided by the route, which alone talks to the host. */
    save: fromPromise<Saved, Pending>(() => Promise.reject(new Error('Nothing saves decisions here.'))),
    keepWords: fromPromise<Kept, Omit<TypedWords, 'isDraft'>>(() =>
      Promise.reject(new Error('Nothing keeps words here.')),
    ),
    /** Takes a draft back that may have been kept. */
    dropDraft: fromPromise<unknown, { readonly seq: number }>(() =>
      Promise.reject(new Error('Nothing drops drafts here.')),
    ),
  },
  guards: {
    isOpen: ({ context }, decision: Decision) => takeDecision(context.interview, decision).ok,
    hasWritten: ({ context }) => context.draft.trim() !== '',
    asksFirst: ({ context }) => asksFirst(context),
  },
}).createMachine({
  id: 'attempt',
  context: ({ input }) => ({
    ...input,
    ...standing(input.attempt),
    pending: undefined,
    skipped: undefined,
    problem: undefined,
  }),
  initial: 'arriving',
  states: {
    arriving: {
      always: [
        { guard: ({ context }) => hasEnded(context.interview), target: 'closed' },
        { guard: 'asksFirst', target: 'writing' },
        { target: 'deciding' },
      ],
    },
    writing: {
      on: {
        write: { actions: assign({ draft: ({ event }) => event.words }) },
        keep: { guard: 'hasWritten', target: 'keeping' },
        skip: 'skipping',
        pause: 'paused',
      },
    },
    keeping: {
      invoke: {
        src: 'keepWords',
        input: ({ context }) => ({ seq: nextSeq(context), words: context.draft.trim() }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'deciding',
            actions: assign(({ context }) => ({
              typed: [
                ...context.typed.filter(({ seq }) => seq !== nextSeq(context)),
                { seq: nextSeq(context), words: context.draft.trim(), isDraft: false },
              ],
              problem: undefined,
            })),
          },
          {
            guard: ({ event }) => !event.output.ok && event.output.problem.kind === 'moved-on',
            target: 'arriving',
            actions: assign(({ context, event }) =>
              event.output.ok ? {} : movedOn(context, event.output.problem),
            ),
          },
          {
            target: 'notKept',
            actions: assign({ problem: ({ event }) => (event.output.ok ? undefined : event.output.problem) }),
          },
        ],
      },
    },
    notKept: {
      on: {
        write: { actions: assign({ draft: ({ event }) => event.words }) },
        keep: { guard: 'hasWritten', target: 'keeping' },
        retry: { guard: 'hasWritten', target: 'keeping' },
        skip: 'skipping',
        pause: 'paused',
      },
    },
    skipping: {
      invoke: {
        src: 'dropDraft',
        input: ({ context }) => ({ seq: nextSeq(context) }),
        onDone: {
          target: 'deciding',
          actions: assign(({ context }) => ({ skipped: nextSeq(context), draft: '', problem: undefined })),
        },
      },
    },
    deciding: {
      on: {
        decide: {
          guard: { type: 'isOpen', params: ({ event }) => event.decision },
          target: 'saving',
          actions: assign({
            pending: ({ context, event }) => ({ seq: nextSeq(context), decision: event.decision }),
            problem: undefined,
          }),
        },
        pause: 'paused',
      },
    },
    saving: {
      invoke: {
        src: 'save',
        input: ({ context }) => pendingOf(context),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'arriving',
            actions: assign(({ context }) => ({
              interview: advanced(context),
              pending: undefined,
              draft: '',
            })),
          },
          {
            guard: ({ event }) => !event.output.ok && event.output.problem.kind === 'moved-on',
            target: 'arriving',
            actions: assign(({ context, event }) =>
              event.output.ok ? {} : movedOn(context, event.output.problem),
            ),
          },
          {
            target: 'failed',
            actions: assign({ problem: ({ event }) => (event.output.ok ? undefined : event.output.problem) }),
          },
        ],
      },
    },
    failed: { on: { retry: 'saving', pause: 'paused' } },
    paused: { on: { goOn: 'arriving' } },
    closed: {},
  },
});

/** What an attempt as the host has it means for the screen. */
function standing(attempt: AttemptInProgress): Pick<AttemptContext, 'interview' | 'typed' | 'draft'> {
  const interview = replayed(attempt);
  const { typed } = attempt.written;
  const draft = typed.find(({ seq, isDraft }) => isDraft && seq === nextSeq({ interview }));
  return { interview, typed, draft: draft?.words ?? '' };
}

/** Goes to where another window has taken the attempt. */
function movedOn(
  context: AttemptContext,
  problem: CallProblem<'attempt.decide' | 'words.keep'>,
): Partial<AttemptContext> {
  if (problem.kind !== 'moved-on') return {};
  const attempt = { ...context.attempt, ...problem.attempt };
  return { attempt, ...standing(attempt), pending: undefined, problem };
}

function asksFirst(context: AttemptContext): boolean {
  const seq = nextSeq(context);
  const hasTyped = context.typed.some((typed) => typed.seq === seq && !typed.isDraft);
  return !hasTyped && context.skipped !== seq && asksOwnWords(context.interview, context.ownWords);
}

function replayed({ scenario, directory, decisions }: AttemptInProgress): Interview {
  const run = replay({ scenario, directory: directory ?? undefined, decisions });
  if (!run.ok) throw new Error(`Decision ${run.seq} of a stored attempt cannot be replayed: ${run.problem}`);
  return run.interview;
}

function hasEnded(interview: Interview): boolean {
  return latestTurn(interview).place.is === 'ending';
}

function nextSeq({ interview }: Pick<AttemptContext, 'interview'>): number {
  return latestTurn(interview).seq + 1;
}

function pendingOf({ pending }: AttemptContext): Pending {
  if (pending === undefined) throw new Error('There is no decision to save.');
  return pending;
}

function advanced(context: AttemptContext): Interview {
  const taken = takeDecision(context.interview, pendingOf(context).decision);
  if (!taken.ok) throw new Error(`The host kept a decision that is not open: ${taken.problem}`);
  return taken.interview;
}
