import { useState } from 'react';
import { DebriefView } from '../components/debrief/debrief-view.tsx';
import { OwnWordsFirst } from '../components/debrief/own-words-first.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { whatWouldFollow } from '../debrief/what-would-follow.ts';
import { useSignedIn } from '../session.tsx';
import { SignedInPage } from './signed-in-page.tsx';
import { useCallQuery } from './use-call-query.ts';

/** Looking back at an attempt that has reached its end: the officer's own words first, then everybody else's. */
export function DebriefRoute({ attempt }: { readonly attempt: string }) {
  return (
    <SignedInPage>
      <OpenDebrief attempt={attempt} />
    </SignedInPage>
  );
}

function OpenDebrief({ attempt }: { readonly attempt: string }) {
  const { as } = useSignedIn();
  const debrief = useCallQuery('attempt.debrief', { as, attempt });
  const played = useCallQuery('attempt.open', { as, attempt });
  // What is typed here is kept in this page and nowhere else; leaving the page forgets it.
  const [ownWords, setOwnWords] = useState({ wentWell: '', differently: '' });
  const [hasWritten, setHasWritten] = useState(false);

  if (debrief.is === 'loading' || played.is === 'loading') return <Loading />;
  if (debrief.is === 'problem') return <ProblemNote problem={debrief.problem} onRetry={debrief.retry} />;
  if (played.is === 'problem') return <ProblemNote problem={played.problem} onRetry={played.retry} />;
  if (!hasWritten) {
    return (
      <OwnWordsFirst
        title={debrief.value.report.scenario.title}
        value={ownWords}
        onChange={setOwnWords}
        onContinue={() => setHasWritten(true)}
      />
    );
  }
  return (
    <DebriefView
      debrief={debrief.value}
      ownWords={ownWords}
      tryAnother={(seq, choice) => whatWouldFollow(played.value, seq, choice)}
      takesFocus
    />
  );
}
