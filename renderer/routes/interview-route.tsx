import { useActorRef, useSelector } from '@xstate/react';
import { useMemo } from 'react';
import { fromPromise } from 'xstate';
import { useLocation } from 'wouter';
import type { AttemptInProgress } from '../../electron/contract/values.ts';
import { attemptMachine } from '../attempt/attempt-machine.ts';
import type { SaveProblem } from '../autosave/create-autosave.ts';
import { useAutosave } from '../autosave/use-autosave.ts';
import { call } from '../bridge.ts';
import { InterviewScreen } from '../components/interview/interview-screen.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useSignedIn } from '../session.tsx';
import { useSettings } from '../settings/settings-context.tsx';
import { latestTurn } from '../../scenarios/machine/interview.ts';
import { paths } from './paths.ts';
import { useCallQuery } from './use-call-query.ts';

/** An attempt, opened where it stands. */
export function InterviewRoute({ attempt }: { readonly attempt: string }) {
  const { as } = useSignedIn();
  const opened = useCallQuery('attempt.open', { as, attempt });
  if (opened.is === 'loading') return <Loading />;
  if (opened.is === 'problem') return <ProblemNote problem={opened.problem} onRetry={opened.retry} />;
  return <OpenInterview as={as} attempt={opened.value} />;
}

function OpenInterview({ as, attempt }: { readonly as: string; readonly attempt: AttemptInProgress }) {
  const [, navigate] = useLocation();
  const { settings } = useSettings();
  const named = { as, attempt: attempt.attempt };
  const [, drafts] = useAutosave<Draft>((draft) => saveDraft(named, draft));
  const machine = useMemo(
    () =>
      attemptMachine.provide({
        actors: {
          save: fromPromise(({ input }) =>
            call('attempt.decide', { as, attempt: attempt.attempt, ...input }),
          ),
          keepWords: fromPromise(async ({ input }) => {
            await drafts.drop();
            return call('words.keep', { as, attempt: attempt.attempt, ...input, isDraft: false });
          }),
          dropDraft: fromPromise(async ({ input }) => {
            await drafts.drop();
            return call('words.delete', { as, attempt: attempt.attempt, ...input });
          }),
        },
      }),
    [as, attempt.attempt, drafts],
  );
  const actor = useActorRef(machine, { input: { attempt, ownWords: settings.ownWords } });
  const interview = useSelector(actor, ({ context }) => context.interview);
  const problem = useSelector(actor, ({ context }) => context.problem);
  const standing = useSelector(actor, ({ value }) => value);
  const draft = useSelector(actor, ({ context }) => context.draft);
  const typed = useSelector(actor, ({ context }) => context.typed);

  return (
    <InterviewScreen
      attempt={attempt}
      interview={interview}
      standing={standing}
      problem={problem}
      digits={settings.digits}
      onDecide={(decision) => actor.send({ type: 'decide', decision })}
      draft={draft}
      typed={typed}
      onWrite={(words) => {
        actor.send({ type: 'write', words });
        drafts.change({ seq: latestTurn(interview).seq + 1, words });
      }}
      onKeep={() => actor.send({ type: 'keep' })}
      onSkip={() => actor.send({ type: 'skip' })}
      onRetry={() => actor.send({ type: 'retry' })}
      onPause={() => {
        actor.send({ type: 'pause' });
        void drafts.flush();
        // A mark for the active time only: the cover is there at once, whatever the host says.
        void call('attempt.pause', named);
      }}
      onGoOn={() => {
        actor.send({ type: 'goOn' });
        void call('attempt.resume', named);
      }}
      onLeave={() => navigate(paths.shelf)}
      onDebrief={() => navigate(paths.debrief(attempt.attempt))}
      onSearch={async (query) => {
        const found = await call('directory.search', { ...named, query });
        return found.ok ? found.value : undefined;
      }}
    />
  );
}

type Draft = { readonly seq: number; readonly words: string };

/**
 * Keeps a draft, so that being called away costs nothing. That another window has gone on is said when the words are
 * kept for good, or the decision is.
 */
async function saveDraft(
  named: { readonly as: string; readonly attempt: string },
  { seq, words }: Draft,
): Promise<SaveProblem | undefined> {
  const answer =
    words.trim() === ''
      ? await call('words.delete', { ...named, seq })
      : await call('words.keep', { ...named, seq, words, isDraft: true });
  const isOvertaken = !answer.ok && (answer.problem.kind === 'moved-on' || answer.problem.kind === 'closed');
  return answer.ok || isOvertaken ? undefined : answer.problem;
}
