import { DebriefView } from '../components/debrief/debrief-view.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { RecordHead } from '../components/record-head.tsx';
import { useSignedIn } from '../session.tsx';
import { paths } from './paths.ts';
import { SignedInPage } from './signed-in-page.tsx';
import { useCallQuery } from './use-call-query.ts';
import { useExport } from './use-export.ts';
import { useReplay } from './use-replay.ts';

/** One record: what is filed, and the assessment that its decisions come to. */
export function RecordRoute({ record }: { readonly record: string }) {
  const { as } = useSignedIn();
  const shown = useCallQuery('record.show', { as, record });
  const { problem, save } = useExport();
  const { problem: notReplayed, replay } = useReplay(shown.is === 'here' ? shown.value.attempt : '');
  return (
    <SignedInPage>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {notReplayed === undefined ? null : <ProblemNote problem={notReplayed} />}
      {shown.is === 'loading' ? <Loading /> : null}
      {shown.is === 'problem' ? <ProblemNote problem={shown.problem} onRetry={shown.retry} /> : null}
      {shown.is === 'here' ? (
        <>
          <RecordHead
            record={shown.value}
            debriefPath={paths.debrief(shown.value.attempt)}
            onExport={(format) => save({ as, format, record })}
          />
          <DebriefView debrief={shown.value.debrief} onReplay={replay} />
        </>
      ) : null}
    </SignedInPage>
  );
}
