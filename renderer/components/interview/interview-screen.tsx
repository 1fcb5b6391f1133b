import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallProblem } from '../../../electron/contract/calls.ts';
import type { AttemptInProgress } from '../../../electron/contract/values.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { choicesNow, latestTurn } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import type { ChoiceStanding } from '../../../scenarios/machine/open-choices.ts';
import { choiceOrder } from '../../../scenarios/machine/choice-order.ts';
import { Button } from '../button.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { ChoiceList } from './choice-list.tsx';
import { Conversation } from './conversation.tsx';
import { InterviewBar } from './interview-bar.tsx';
import styles from './interview-screen.module.css';
import { NewestTurn } from './newest-turn.tsx';
import { Notebook } from './notebook.tsx';
import { PauseCover } from './pause-cover.tsx';
import { PersonPanel } from './person-panel.tsx';
import { useInterviewLayout } from './use-interview-layout.ts';

type InterviewScreenProps = {
  readonly attempt: AttemptInProgress;
  readonly interview: Interview;
  readonly standing: 'arriving' | 'deciding' | 'saving' | 'failed' | 'paused' | 'closed';
  /** Whether a digit moves the focus to a choice. */
  readonly digits: boolean;
  readonly problem: CallProblem<'attempt.decide'> | undefined;
  readonly onDecide: (decision: Decision) => void;
  readonly onRetry: () => void;
  readonly onPause: () => void;
  readonly onGoOn: () => void;
  readonly onLeave: () => void;
  readonly onDebrief: () => void;
};

/** The interview, or the cover over all of it while it is paused. */
export function InterviewScreen(props: InterviewScreenProps) {
  if (props.standing !== 'paused') return <OpenInterview {...props} />;
  return <PauseCover title={props.attempt.scenario.title} onGoOn={props.onGoOn} onLeave={props.onLeave} />;
}

/** The person, what can be noticed, what was said, and what the officer can do now. */
function OpenInterview(props: InterviewScreenProps) {
  const { attempt, interview, standing, problem } = props;
  const { t } = useTranslation();
  const turn = latestTurn(interview);
  const choices = useRef<HTMLDivElement>(null);
  const layout = useInterviewLayout(choices);
  const [showsEarlier, setShowsEarlier] = useState(false);
  const node = turn.place.is === 'node' ? turn.place.node : undefined;
  const ordered =
    node === undefined ? [] : inSeededOrder(attempt.seed, node.path, interview, t('interview.noDirectory'));

  return (
    <div
      className={styles.layout}
      data-columns={layout.columns}
      data-scrolls={layout.scrolls}
      data-earlier={showsEarlier}
    >
      <InterviewBar
        title={attempt.scenario.title}
        mode={attempt.mode}
        interview={interview}
        onPause={props.onPause}
      />
      <main className={styles.main}>
        <section className={styles.talk} aria-label={t('interview.conversation')}>
          <div className={styles.lines}>
            <div className={styles.earlier}>
              <Conversation interview={interview} />
            </div>
            <div className={styles.earlierButton}>
              {turn.seq === 0 ? null : (
                <Button kind="quiet" onPress={() => setShowsEarlier(!showsEarlier)}>
                  {t(showsEarlier ? 'interview.hideEarlier' : 'interview.earlier')}
                </Button>
              )}
            </div>
            <NewestTurn key={turn.seq} interview={interview} turn={turn} choices={choices} />
          </div>
        </section>
        <PersonPanel interview={interview} turn={turn} isSmall={layout.columns === 1} />
        <div className={styles.choices} ref={choices}>
          {problem === undefined ? null : (
            <ProblemNote problem={problem} {...(standing === 'failed' ? { onRetry: props.onRetry } : {})} />
          )}
          {node === undefined ? (
            <div className={styles.ended}>
              <p>{t('interview.ended')}</p>
              <Button kind="main" onPress={props.onDebrief}>
                {t('interview.toDebrief')}
              </Button>
            </div>
          ) : (
            <ChoiceList
              key={turn.seq}
              people={attempt.scenario.people}
              node={node}
              standings={ordered}
              isSaving={standing === 'saving'}
              digits={props.digits}
              onChoose={(choice) => props.onDecide({ node: node.path, choice })}
            />
          )}
        </div>
      </main>
      <Notebook interview={interview} mode={attempt.mode} isFolded={layout.columns < 3} />
    </div>
  );
}

function inSeededOrder(seed: number, node: string, interview: Interview, noDirectory: string) {
  const standings = choicesNow(interview).map((standing) => ({
    ...onScreen(standing, noDirectory),
    id: standing.choice.id,
  }));
  return choiceOrder(seed, node, standings);
}

/** A choice that names a service can be taken at the terminal and not on this screen, and says so. */
function onScreen(standing: ChoiceStanding, reason: string): ChoiceStanding {
  const { choice, is } = standing;
  return is === 'open' && choice.over !== undefined ? { choice, is: 'locked', reason } : standing;
}
