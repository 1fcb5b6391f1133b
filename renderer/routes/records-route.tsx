import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { RecordsTable } from '../components/records-table.tsx';
import { useSignedIn } from '../session.tsx';
import { paths } from './paths.ts';
import { SignedInPage } from './signed-in-page.tsx';
import { useCallQuery } from './use-call-query.ts';
import { useExport } from './use-export.ts';

/** The training records of the person who has signed in. */
export function RecordsRoute() {
  const { as } = useSignedIn();
  const records = useCallQuery('record.list', { as });
  const { problem, save } = useExport();
  return (
    <SignedInPage>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {records.is === 'loading' ? <Loading /> : null}
      {records.is === 'problem' ? <ProblemNote problem={records.problem} onRetry={records.retry} /> : null}
      {records.is === 'here' ? (
        <RecordsTable
          records={records.value}
          pathOf={paths.record}
          onExport={(format) => save({ as, format })}
        />
      ) : null}
    </SignedInPage>
  );
}
