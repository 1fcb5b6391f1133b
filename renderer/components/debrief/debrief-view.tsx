import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../../electron/contract/debrief.ts';
import type { PlusDelta, TypedWords as TypedWordsValue } from '../../../electron/contract/values.ts';
import { chooseMoments } from '../../debrief/choose-moments.ts';
import { compareWithOrigin } from '../../debrief/compare-with-origin.ts';
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
import { PlusDeltaQuoted } from './plus-delta-quoted.tsx';
import { Profile } from './profile.tsx';
import { QuestionMap } from './question-map.tsx';
import type { Replay } from './replay-button.tsx';
import { Referral } from './referral.tsx';
import { ResultCard } from './result-card.tsx';
import { SideBySide } from './side-by-side.tsx';
import { TypedWords } from './typed-words.tsx';

type WrittenProps = {
  readonly plusDelta: PlusDelta;
  readonly typed: readonly TypedWordsValue[];
  readonly onDeletePlusDelta: () => void;
  readonly onDeleteTyped: (seq: number) => void;
};

type DebriefViewProps = {
  readonly debrief: Debrief;
  /** What the officer wrote beside the attempt; nothing on a record. */
  readonly written?: WrittenProps;
  /** Begins practice at a turn. */
  readonly onReplay: Replay;
  /** What another line would have led to; without it the moments are only told. */
  readonly tryAnother?: TryAnother;
  /** Whether the officer came here from the page before, so that the focus has to follow. */
  readonly takesFocus?: boolean;
};

/** What an attempt comes to, as a letter: three moments, the result, the evidence for it, and the day after. */
export function DebriefView(props: DebriefViewProps) {
  const { debrief, written, tryAnother, onReplay, takesFocus = false } = props;
  const { t } = useTranslation();
  const { report, assessment, forkedFrom } = debrief;
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
      {written === undefined ? null : (
        <PlusDeltaQuoted plusDelta={written.plusDelta} onDelete={written.onDeletePlusDelta} />
      )}
      {forkedFrom === null ? null : <SideBySide comparison={compareWithOrigin(debrief, forkedFrom)} />}
      <Moments
        moments={chooseMoments(report, assessment)}
        report={report}
        onReplay={onReplay}
        {...(tryAnother === undefined ? {} : { tryAnother })}
      />
      <ResultCard debrief={debrief} />
      {assessment.referral === undefined ||
      assessment.referral === null ||
      debrief.referral === null ? null : (
        <Referral judged={assessment.referral} reported={debrief.referral} />
      )}
      {written === undefined ? null : (
        <TypedWords typed={written.typed} report={report} onDelete={written.onDeleteTyped} />
      )}
      <CodedConversation report={report} forkedAt={forkedFrom?.seq} onReplay={onReplay} />
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
