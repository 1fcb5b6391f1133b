import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../../electron/contract/debrief.ts';
import { Acts } from './acts.tsx';
import { CodedConversation } from './coded-conversation.tsx';
import styles from './debrief-view.module.css';
import { EndingView } from './ending-view.tsx';
import { Gates } from './gates.tsx';
import { Harms } from './harms.tsx';
import { NeverSaid } from './never-said.tsx';
import { Profile } from './profile.tsx';
import { QuestionTable } from './question-table.tsx';
import { ResultCard } from './result-card.tsx';

/** What an attempt comes to: the result and its reasons, then the evidence, then the day after. */
export function DebriefView({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation();
  const { report, assessment } = debrief;
  return (
    <article className={styles.debrief}>
      <header className={styles.header}>
        <h1>{t('debrief.title', { title: report.scenario.title })}</h1>
        {report.scenario.reviewedByAdvocate ? null : <p className={styles.review}>{t('app.unreviewed')}</p>}
      </header>
      <ResultCard debrief={debrief} />
      <Profile profile={assessment.profile} />
      <Acts acts={assessment.acts} />
      <Gates gates={assessment.gates} />
      <Harms harms={assessment.harms} report={report} />
      <QuestionTable debrief={debrief} />
      <CodedConversation report={report} />
      <NeverSaid neverSaid={report.neverSaid} />
      {report.ending === null ? null : <EndingView ending={report.ending} />}
      <p className={styles.note}>{t('debrief.notMeasured')}</p>
    </article>
  );
}
