import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { call } from '../bridge.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import type { AnyProblem } from '../components/problem-note.tsx';
import { Shelf } from '../components/shelf.tsx';
import { useSignedIn } from '../session.tsx';
import { paths } from './paths.ts';
import { SignedInPage } from './signed-in-page.tsx';
import { useCallQuery } from './use-call-query.ts';

type Asking = { readonly about: 'discard'; readonly attempt: string } | { readonly about: 'practice' };

/** What to do next, the library, and one's own practice. */
export function ShelfRoute() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const { as, trainee } = useSignedIn();
  const shelf = useCallQuery('shelf.list', { as });
  const [asking, setAsking] = useState<Asking>();
  const [problem, setProblem] = useState<AnyProblem>();

  async function remove(what: Asking): Promise<void> {
    setAsking(undefined);
    const answer =
      what.about === 'discard'
        ? await call('attempt.discard', { as, attempt: what.attempt })
        : await call('trainee.deletePractice', { as });
    setProblem(answer.ok ? undefined : answer.problem);
    await queries.invalidateQueries();
  }

  return (
    <SignedInPage>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {shelf.is === 'loading' ? <Loading /> : null}
      {shelf.is === 'problem' ? <ProblemNote problem={shelf.problem} onRetry={shelf.retry} /> : null}
      {shelf.is === 'here' ? (
        <Shelf
          name={trainee.displayName}
          shelf={shelf.value}
          onBriefing={(scenario) => navigate(paths.briefing(scenario))}
          onResume={(attempt) => navigate(paths.interview(attempt))}
          onDiscard={(attempt) => setAsking({ about: 'discard', attempt })}
          onDebrief={(attempt) => navigate(paths.debrief(attempt))}
          onDeletePractice={() => setAsking({ about: 'practice' })}
        />
      ) : null}
      {asking === undefined ? null : (
        <ConfirmDialog
          title={t(asking.about === 'discard' ? 'shelf.discardTitle' : 'shelf.deleteTitle')}
          text={t(asking.about === 'discard' ? 'shelf.discardText' : 'shelf.deleteText')}
          yes={t(asking.about === 'discard' ? 'shelf.discardYes' : 'shelf.deleteYes')}
          no={t(asking.about === 'discard' ? 'shelf.discardNo' : 'shelf.deleteNo')}
          onYes={() => void remove(asking)}
          onNo={() => setAsking(undefined)}
        />
      )}
    </SignedInPage>
  );
}
