// One attempt as the play screen sees it. A decision is shown only after the host has said that it is on disk, so the
// screen never runs ahead of what is kept.

import { assign, fromPromise, setup } from 'xstate';
import type { CallProblem, CallValues } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { AttemptInProgress } from '../../electron/contract/values.ts';
import type { Decision } from '../../scenarios/machine/decision.ts';
import type { Interview } from '../../scenarios/machine/interview.ts';
import { latestTurn, takeDecision } from '../../scenarios/machine/interview.ts';
import { replay } from '../../scenarios/machine/replay.ts';

type Saved = Result<CallValues['attempt.decide'], CallProblem<'attempt.decide'>>;
type Pending = { readonly seq: number; readonly decision: Decision };

type AttemptContext = {
  readonly attempt: AttemptInProgress;
  readonly interview: Interview;
  readonly pending: Pending | undefined;
  readonly problem: CallProblem<'attempt.decide'> | undefined;
};

type AttemptEvent =
  | { readonly type: 'decide'; readonly decision: Decision }
  | { readonly type: 'retry' }
  | { readonly type: 'pause' }
  | { readonly type: 'goOn' };

/** The states of one attempt on the screen: deciding, saving, paused, failed (may be tried again), closed. */
export const attemptMachine = setup({
  types: {
    context: {} as AttemptContext, // XState reads the type of this object and never the object
    events: {} as AttemptEvent, // likewise
    input: {} as AttemptInProgress, // likewise
  },
  actors: {
    /** Provided by the route, which alone talks to the host. */
    save: fromPromise<Saved, Pending>(() => Promise.reject(new Error('Nothing saves decisions here.'))),
  },
  guards: {
    isOpen: ({ context }, decision: Decision) => takeDecision(context.interview, decision).ok,
  },
}).createMachine({
  id: 'attempt',
  context: ({ input }) => ({
    attempt: input,
    interview: replayed(input),
    pending: undefined,
    problem: undefined,
  }),
  initial: 'arriving',
  states: {
    arriving: {
      always: [
        { guard: ({ context }) => hasEnded(context.interview), target: 'closed' },
        { target: 'deciding' },
      ],
    },
    deciding: {
      on: {
        decide: {
          guard: { type: 'isOpen', params: ({ event }) => event.decision },
          target: 'saving',
          actions: assign({
            pending: ({ context, event }) => ({
              seq: latestTurn(context.interview).seq + 1,
              decision: event.decision,
            }),
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
            actions: assign(({ context }) => ({ interview: advanced(context), pending: undefined })),
          },
          {
            guard: ({ event }) => !event.output.ok && event.output.problem.kind === 'moved-on',
            target: 'arriving',
            actions: assign(({ context, event }) => {
              if (event.output.ok || event.output.problem.kind !== 'moved-on') return {};
              const { problem } = event.output;
              const attempt = { ...context.attempt, ...problem.attempt };
              return { attempt, interview: replayed(attempt), pending: undefined, problem };
            }),
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

function replayed({ scenario, directory, decisions }: AttemptInProgress): Interview {
  const run = replay({ scenario, directory: directory ?? undefined, decisions });
  if (!run.ok) throw new Error(`Decision ${run.seq} of a stored attempt cannot be replayed: ${run.problem}`);
  return run.interview;
}

function hasEnded(interview: Interview): boolean {
  return latestTurn(interview).place.is === 'ending';
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
