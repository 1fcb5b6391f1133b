import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../debrief/choose-moments.ts';
import type { AttemptReport } from '../../../scenarios/report/attempt-report.ts';
import type { ReportChoice } from '../../../scenarios/report/report-choice.ts';
import type { ReportTurn } from '../../../scenarios/report/report-turn.ts';
import { Button } from '../button.tsx';
import { Chips } from './chips.tsx';
import { ChoiceWords } from './choice-words.tsx';
import { HeardLines } from './heard-lines.tsx';
import { InnerView } from './inner-view.tsx';
import styles from './moments.module.css';
import { ReplayButton } from './replay-button.tsx';
import type { Replay } from './replay-button.tsx';
import { Section } from './section.tsx';
import { victimOf } from './victim-of.ts';

/** The turn that another choice would have led to; nothing where that cannot be told. */
export type TryAnother = (seq: number, choice: string) => ReportTurn | undefined;

const howMany: readonly (1 | 2 | 3 | undefined)[] = [undefined, 1, 2, 3];

type MomentsProps = {
  readonly moments: readonly Moment[];
  readonly report: AttemptReport;
  readonly onReplay: Replay;
  readonly tryAnother?: TryAnother;
};

/** Three moments worth another look, each with another line that can be tried on the spot. */
export function Moments({ moments, report, onReplay, tryAnother }: MomentsProps) {
  const { t } = useTranslation();
  const count = howMany[moments.length];
  if (count === undefined) return null;
  return (
    <Section title={t(`debrief.moments.title.${count}`)}>
      <ol className={styles.moments}>
        {moments.map((moment) => (
          <MomentEntry
            key={moment.turn.seq}
            moment={moment}
            victim={victimOf(report)}
            onReplay={onReplay}
            tryAnother={tryAnother}
          />
        ))}
      </ol>
    </Section>
  );
}

type MomentEntryProps = {
  readonly moment: Moment;
  readonly victim: string;
  readonly onReplay: Replay;
  readonly tryAnother: TryAnother | undefined;
};

function MomentEntry({ moment, victim, onReplay, tryAnother }: MomentEntryProps) {
  const { t } = useTranslation();
  const { seq, decision } = moment.turn;
  const { choice, others, at } = decision;
  const better = choice.best ? [] : others.filter(({ best }) => best).slice(0, 2);
  return (
    <li className={styles.moment}>
      <p className={styles.kind}>
        {t('debrief.turn', { count: seq })} · {t(`debrief.moments.${moment.kind}`)}
      </p>
      {at.moment === null ? null : <p className={styles.asked}>{at.moment}</p>}
      <p className={styles.words}>
        <Chips codes={choice.codes} /> <ChoiceWords choice={choice} />
      </p>
      {choice.because === null ? null : <p>{choice.because}</p>}
      {choice.inner === null ? null : <InnerView name={victim} words={choice.inner} />}
      {better.map((other) => (
        <AnotherWay
          key={other.id}
          choice={other}
          victim={victim}
          follow={() => tryAnother?.(seq, other.id)}
        />
      ))}
      <ReplayButton seq={seq} onReplay={onReplay} />
    </li>
  );
}

type AnotherWayProps = {
  readonly choice: ReportChoice;
  readonly victim: string;
  readonly follow: () => ReportTurn | undefined;
};

/** Another line beside what was said. Pressing it shows what would have come of it, in this place and kept nowhere. */
function AnotherWay({ choice, victim, follow }: AnotherWayProps) {
  const { t } = useTranslation();
  const [followed, setFollowed] = useState<ReportTurn>();
  const [isTried, setIsTried] = useState(false);
  return (
    <div className={styles.another}>
      <p className={styles.anotherLabel}>{t('debrief.moments.anotherWay')}</p>
      <p className={styles.words}>
        <Chips codes={choice.codes} /> <ChoiceWords choice={choice} />
      </p>
      {isTried ? null : (
        <div className={styles.try}>
          <Button
            onPress={() => {
              setFollowed(follow());
              setIsTried(true);
            }}
          >
            {t(choice.kind === 'said' ? 'debrief.moments.trySaying' : 'debrief.moments.tryDoing')}
          </Button>
        </div>
      )}
      <div aria-live="polite" className={styles.followed}>
        {followed === undefined ? null : <HeardLines lines={followed.heard} />}
        {isTried && choice.because !== null ? <p>{choice.because}</p> : null}
        {isTried && choice.inner !== null ? <InnerView name={victim} words={choice.inner} /> : null}
      </div>
    </div>
  );
}
