import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../../electron/contract/debrief.ts';
import { chooseMoments } from '../../debrief/choose-moments.ts';
import { Button } from '../button.tsx';
import { Acts } from './acts.tsx';
import { CodedConversation } from './coded-conversation.tsx';
import styles from './debrief-view.module.css';
import { DayAfter } from './day-after.tsx';
import { DimensionLines } from './dimension-lines.tsx';
import { Gates } from './gates.tsx';
import { Harms } from './harms.tsx';
import { Moments } from './moments.tsx';
import type { TryAnother } from './moments.tsx';
import { NeverSaid } from './never-said.tsx';
import { Outcomes } from './outcomes.tsx';
import type { OwnWords } from './own-words-first.tsx';
import { OwnWordsQuoted } from './own-words-quoted.tsx';
import { Profile } from './profile.tsx';
import { QuestionMap } from './question-map.tsx';
import { ResultCard } from './result-card.tsx';

type DebriefViewProps = {
  readonly debrief: Debrief;
  /** What the officer wrote before reading on; nothing on a record. */
  readonly ownWords?: OwnWords;
  /** What another line would have led to; without it the moments are only told. */
  readonly tryAnother?: TryAnother;
  /** Whether the officer came here from the page before, so that the focus has to follow. */
  readonly takesFocus?: boolean;
};

/** What an attempt comes to, as a letter: three moments, the result, the evidence for it, and the day after. */
export function DebriefView({ debrief, ownWords, tryAnother, takesFocus = false }: DebriefViewProps) {
  const { t } = useTranslation();
  const { report, assessment } = debrief;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <article className={styles.debrief}>
      <header className={styles.header}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {t('debrief.title', { title: report.scenario.title })}
          </h1>
          {report.scenario.reviewedByAdvocate ? null : <p className={styles.review}>{t('app.unreviewed')}</p>}
        </div>
        <div className={styles.actions}>
          <Button onPress={() => print()}>{t('debrief.print')}</Button>
        </div>
      </header>
      {ownWords === undefined ? null : <OwnWordsQuoted ownWords={ownWords} />}
      <Moments
        moments={chooseMoments(report, assessment)}
        report={report}
        {...(tryAnother === undefined ? {} : { tryAnother })}
      />
      <ResultCard debrief={debrief} />
      <CodedConversation report={report} />
      <QuestionMap debrief={debrief} />
      <Profile profile={assessment.profile} />
      <Acts acts={assessment.acts} />
      <Gates gates={assessment.gates} />
      <Harms harms={assessment.harms} report={report} />
      <DimensionLines report={report} />
      <NeverSaid neverSaid={report.neverSaid} />
      <p className={styles.note}>{t('debrief.notMeasured')}</p>
      {report.ending === null ? null : <Outcomes ending={report.ending} />}
      {report.ending === null ? null : <DayAfter ending={report.ending} />}
    </article>
  );
}
