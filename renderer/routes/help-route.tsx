import { Help } from '../components/help.tsx';
import { Loading } from '../components/loading.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { SignedInPage } from './signed-in-page.tsx';
import { ThisComputerPart } from './this-computer-part.tsx';
import { useCallQuery } from './use-call-query.ts';

/** What this installation is, what it keeps and where. */
export function HelpRoute() {
  const about = useCallQuery('app.about', {});
  return (
    <SignedInPage>
      {about.is === 'loading' ? <Loading /> : null}
      {about.is === 'problem' ? <ProblemNote problem={about.problem} onRetry={about.retry} /> : null}
      {about.is === 'here' ? (
        <Help about={about.value}>
          <ThisComputerPart />
        </Help>
      ) : null}
    </SignedInPage>
  );
}
