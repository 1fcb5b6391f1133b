import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Mode } from '../../electron/contract/values.ts';
import { call } from '../bridge.ts';
import { Briefing } from '../components/briefing.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import type { AnyProblem } from '../components/problem-note.tsx';
import { useSignedIn } from '../session.tsx';
import { paths } from './paths.ts';
import { SignedInPage } from './signed-in-page.tsx';
import { useCallQuery } from './use-call-query.ts';

/** What an officer knows before the door, and the choice between practice and an assessed attempt. */
export function BriefingRoute({ scenario: hash }: { readonly scenario: string }) {
  const [, navigate] = useLocation();
  const { as } = useSignedIn();
  const shelf = useCallQuery('shelf.list', { as });
  const [problem, setProblem] = useState<AnyProblem>();

  async function begin(mode: Mode): Promise<void> {
    const started = await call('attempt.start', { as, scenario: hash, mode });
    if (started.ok) navigate(paths.interview(started.value.attempt));
    else setProblem(started.problem);
  }

  if (shelf.is === 'loading') return <Loading />;
  if (shelf.is === 'problem') return <ProblemNote problem={shelf.problem} onRetry={shelf.retry} />;
  const scenario = shelf.value.scenarios.find((one) => one.hash === hash);
  const alike = shelf.value.scenarios.filter((one) => one.group === scenario?.group && one.hash !== hash);
  return (
    <SignedInPage>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {scenario === undefined ? (
        <ProblemNote problem={{ kind: 'no-such-scenario' }} />
      ) : (
        <Briefing
          scenario={scenario}
          alike={alike}
          onBegin={(mode) => void begin(mode)}
          onSwap={(other) => navigate(paths.briefing(other))}
        />
      )}
    </SignedInPage>
  );
}
