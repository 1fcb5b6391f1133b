import { DebriefView } from '../components/debrief/debrief-view.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useSignedIn } from '../session.tsx';
import { SignedInPage } from './signed-in-page.tsx';
import { useCallQuery } from './use-call-query.ts';

/** Looking back at an attempt that has reached its end. */
export function DebriefRoute({ attempt }: { readonly attempt: string }) {
  const { as } = useSignedIn();
  const debrief = useCallQuery('attempt.debrief', { as, attempt });
  return (
    <SignedInPage>
      {debrief.is === 'loading' ? <Loading /> : null}
      {debrief.is === 'problem' ? <ProblemNote problem={debrief.problem} onRetry={debrief.retry} /> : null}
      {debrief.is === 'here' ? <DebriefView debrief={debrief.value} /> : null}
    </SignedInPage>
  );
}
