import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../electron/contract/debrief.ts';
import type { AttemptInProgress, PlusDelta } from '../../electron/contract/values.ts';
import { useAutosave } from '../autosave/use-autosave.ts';
import { call } from '../bridge.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { DebriefView } from '../components/debrief/debrief-view.tsx';
import { PlusDeltaPage } from '../components/debrief/plus-delta-page.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import type { AnyProblem } from '../components/problem-note.tsx';
import { whatWouldFollow } from '../debrief/what-would-follow.ts';
import { useSignedIn } from '../session.tsx';
import { SignedInPage } from './signed-in-page.tsx';
import { useCallQuery } from './use-call-query.ts';
import { useReplay } from './use-replay.ts';

/** Looking back at an attempt that has reached its end: the officer's own words first, then everybody else's. */
export function DebriefRoute({ attempt }: { readonly attempt: string }) {
  return (
    <SignedInPage>
      <LoadedDebrief attempt={attempt} />
    </SignedInPage>
  );
}

function LoadedDebrief({ attempt }: { readonly attempt: string }) {
  const { as } = useSignedIn();
  const debrief = useCallQuery('attempt.debrief', { as, attempt });
  const played = useCallQuery('attempt.open', { as, attempt });
  if (debrief.is === 'loading' || played.is === 'loading') return <Loading />;
  if (debrief.is === 'problem') return <ProblemNote problem={debrief.problem} onRetry={debrief.retry} />;
  if (played.is === 'problem') return <ProblemNote problem={played.problem} onRetry={played.retry} />;
  return <OpenDebrief as={as} debrief={debrief.value} played={played.value} />;
}

type OpenDebriefProps = {
  readonly as: string;
  readonly debrief: Debrief;
  readonly played: AttemptInProgress;
};

type Deleting = { readonly what: 'plus-delta' } | { readonly what: 'typed'; readonly seq: number };

const nothing: PlusDelta = { plus: '', delta: '' };

function OpenDebrief({ as, debrief, played }: OpenDebriefProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const named = { as, attempt: played.attempt };
  const [plusDelta, setPlusDelta] = useState(played.written.plusDelta ?? nothing);
  const [saved, autosave] = useAutosave<PlusDelta>(async (written) => {
    const answer = await call('plusDelta.keep', { ...named, ...written });
    return answer.ok ? undefined : answer.problem;
  });
  const [hasWritten, setHasWritten] = useState(false);
  const [deleting, setDeleting] = useState<Deleting>();
  const [problem, setProblem] = useState<AnyProblem>();
  const { problem: notReplayed, replay } = useReplay(played.attempt);

  async function remove(asked: Deleting): Promise<void> {
    setDeleting(undefined);
    await autosave.drop();
    const answer =
      asked.what === 'typed'
        ? await call('words.delete', { ...named, seq: asked.seq })
        : await call('plusDelta.keep', { ...named, ...nothing });
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok && asked.what === 'plus-delta') setPlusDelta(nothing);
    await queries.invalidateQueries({ queryKey: ['attempt.open'] });
  }

  if (!hasWritten) {
    return (
      <PlusDeltaPage
        title={debrief.report.scenario.title}
        value={plusDelta}
        saved={saved}
        onChange={(written) => {
          setPlusDelta(written);
          autosave.change(written);
        }}
        onRetry={() => void autosave.flush()}
        onContinue={() => {
          void autosave.flush();
          setHasWritten(true);
        }}
      />
    );
  }
  const unkept = saved.is === 'problem' ? saved.problem : undefined;
  return (
    <>
      {unkept === undefined ? null : <ProblemNote problem={unkept} onRetry={() => void autosave.flush()} />}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {notReplayed === undefined ? null : <ProblemNote problem={notReplayed} />}
      <DebriefView
        debrief={debrief}
        written={{
          plusDelta,
          typed: played.written.typed,
          onDeletePlusDelta: () => setDeleting({ what: 'plus-delta' }),
          onDeleteTyped: (seq) => setDeleting({ what: 'typed', seq }),
        }}
        tryAnother={(seq, choice) => whatWouldFollow(played, seq, choice)}
        onReplay={replay}
        takesFocus
      />
      {deleting === undefined ? null : (
        <ConfirmDialog
          title={t('debrief.own.deleteTitle')}
          text={t('debrief.own.deleteText')}
          yes={t('debrief.own.deleteYes')}
          no={t('debrief.own.deleteNo')}
          onYes={() => void remove(deleting)}
          onNo={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}
