import { useActorRef, useSelector } from '@xstate/react';
import { useMemo } from 'react';
import { fromPromise } from 'xstate';
import { useLocation } from 'wouter';
import type { AttemptInProgress } from '../../electron/contract/values.ts';
import { attemptMachine } from '../attempt/attempt-machine.ts';
import { call } from '../bridge.ts';
import { InterviewScreen } from '../components/interview/interview-screen.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useSignedIn } from '../session.tsx';
import { useSettings } from '../settings/settings-context.tsx';
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
  const machine = useMemo(
    () =>
      attemptMachine.provide({
        actors: {
          save: fromPromise(({ input }) =>
            call('attempt.decide', { as, attempt: attempt.attempt, ...input }),
          ),
        },
      }),
    [as, attempt.attempt],
  );
  const actor = useActorRef(machine, { input: attempt });
  const interview = useSelector(actor, ({ context }) => context.interview);
  const problem = useSelector(actor, ({ context }) => context.problem);
  const standing = useSelector(actor, ({ value }) => value);
  const { settings } = useSettings();
  const named = { as, attempt: attempt.attempt };

  return (
    <InterviewScreen
      attempt={attempt}
      interview={interview}
      standing={standing}
      problem={problem}
      digits={settings.digits}
      onDecide={(decision) => actor.send({ type: 'decide', decision })}
      onRetry={() => actor.send({ type: 'retry' })}
      onPause={() => {
        actor.send({ type: 'pause' });
        // A mark for the active time only: the cover is there at once, whatever the host says.
        void call('attempt.pause', named);
      }}
      onGoOn={() => {
        actor.send({ type: 'goOn' });
        void call('attempt.resume', named);
      }}
      onLeave={() => navigate(paths.shelf)}
      onDebrief={() => navigate(paths.debrief(attempt.attempt))}
    />
  );
}
