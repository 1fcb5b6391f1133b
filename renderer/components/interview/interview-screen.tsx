import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallProblem } from '../../../electron/contract/calls.ts';
import type { AttemptInProgress, TypedWords } from '../../../electron/contract/values.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { choicesNow, latestTurn } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import type { ScenarioNode } from '../../../scenarios/machine/index-scenario.ts';
import type { ChoiceStanding } from '../../../scenarios/machine/open-choices.ts';
import { choiceOrder } from '../../../scenarios/machine/choice-order.ts';
import { referralView } from '../../../scenarios/machine/referral-view.ts';
import { Button } from '../button.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { ReferralDesk } from '../referral/referral-desk.tsx';
import type { SearchServices } from '../referral/use-search.ts';
import { ChoiceList } from './choice-list.tsx';
import { Conversation } from './conversation.tsx';
import { InterviewBar } from './interview-bar.tsx';
import styles from './interview-screen.module.css';
import { NewestTurn } from './newest-turn.tsx';
import { Notebook } from './notebook.tsx';
import { OwnWordsField } from './own-words-field.tsx';
import { PauseCover } from './pause-cover.tsx';
import { PersonPanel } from './person-panel.tsx';
import { TypedWordsNote } from './typed-words-note.tsx';
import { useInterviewLayout } from './use-interview-layout.ts';

/** Where the attempt stands on the screen: at the officer's own words, at the choices, or at neither. */
type Standing =
  | 'arriving'
  | 'writing'
  | 'keeping'
  | 'notKept'
  | 'skipping'
  | 'deciding'
  | 'saving'
  | 'failed'
  | 'paused'
  | 'closed';

type InterviewScreenProps = {
  readonly attempt: AttemptInProgress;
  readonly interview: Interview;
  readonly standing: Standing;
  /** Whether a digit moves the focus to a choice. */
  readonly digits: boolean;
  readonly problem: CallProblem<'attempt.decide' | 'words.keep'> | undefined;
  /** What the officer is writing, and what they wrote before each decision. */
  readonly draft: string;
  readonly typed: readonly TypedWords[];
  readonly onWrite: (words: string) => void;
  readonly onKeep: () => void;
  readonly onSkip: () => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onRetry: () => void;
  readonly onPause: () => void;
  readonly onGoOn: () => void;
  readonly onLeave: () => void;
  readonly onDebrief: () => void;
  /** Looks in the directory this attempt is played with. */
  readonly onSearch: SearchServices;
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
  const shows = isAtOwnWords(standing) ? 'words' : 'choices';
  useFocusOnChoices(choices, shows);
  const canRetry = standing === 'failed' || (standing === 'notKept' && props.draft.trim() !== '');
  const node = turn.place.is === 'node' ? turn.place.node : undefined;
  const referral = referralView(interview);
  const ordered =
    node === undefined ? [] : inSeededOrder(attempt, node, interview, t('interview.noDirectory'));

  return (
    <div
      className={styles.layout}
      data-columns={layout.columns}
      data-scrolls={layout.scrolls}
      data-earlier={showsEarlier}
    >
      <InterviewBar
        title={attempt.scenario.title}
        attempt={attempt}
        interview={interview}
        onPause={props.onPause}
      />
      <main className={styles.main}>
        <section className={styles.talk} aria-label={t('interview.conversation')}>
          <div className={styles.lines}>
            <div className={styles.earlier}>
              <Conversation interview={interview} forkedAt={attempt.forkedFrom?.seq} />
            </div>
            <div className={styles.earlierButton}>
              {turn.seq === 0 ? null : (
                <Button kind="quiet" onPress={() => setShowsEarlier(!showsEarlier)}>
                  {t(showsEarlier ? 'interview.hideEarlier' : 'interview.earlier')}
                </Button>
              )}
            </div>
            <NewestTurn
              key={turn.seq}
              interview={interview}
              turn={turn}
              choices={choices}
              shows={shows}
              scrolls={layout.scrolls}
              isForked={turn.seq === attempt.forkedFrom?.seq}
            />
          </div>
        </section>
        <PersonPanel interview={interview} turn={turn} isSmall={layout.columns === 1} />
        <div className={styles.choices} ref={choices}>
          {problem === undefined ? null : (
            <ProblemNote problem={problem} {...(canRetry ? { onRetry: props.onRetry } : {})} />
          )}
          {node === undefined ? (
            <div className={styles.ended}>
              <p>{t('interview.ended')}</p>
              <Button kind="main" onPress={props.onDebrief}>
                {t('interview.toDebrief')}
              </Button>
            </div>
          ) : shows === 'words' ? (
            <OwnWordsField
              key={turn.seq}
              value={props.draft}
              isKeeping={standing === 'keeping' || standing === 'skipping'}
              onChange={props.onWrite}
              onKeep={props.onKeep}
              onSkip={props.onSkip}
            />
          ) : (
            <>
              <TypedWordsNote typed={props.typed} seq={turn.seq + 1} />
              {referral === undefined ? (
                <ChoiceList
                  key={turn.seq}
                  people={attempt.scenario.people}
                  node={node}
                  standings={ordered}
                  isSaving={standing === 'saving'}
                  digits={props.digits}
                  onChoose={(choice) => props.onDecide({ node: node.path, choice })}
                />
              ) : (
                <ReferralDesk
                  key={turn.seq}
                  attempt={attempt}
                  view={referral}
                  node={node}
                  standings={ordered}
                  isSaving={standing === 'saving'}
                  digits={props.digits}
                  isNotebookFolded={layout.columns < 3}
                  onDecide={props.onDecide}
                  onSearch={props.onSearch}
                />
              )}
            </>
          )}
        </div>
      </main>
      <Notebook interview={interview} mode={attempt.mode} isFolded={layout.columns < 3} />
    </div>
  );
}

function isAtOwnWords(standing: Standing): boolean {
  return ['writing', 'keeping', 'notKept', 'skipping'].includes(standing);
}

/** When the choices take the place of the field for own words, the focus goes to what stands above them. */
function useFocusOnChoices(choices: RefObject<HTMLElement | null>, shows: 'words' | 'choices'): void {
  const shown = useRef(shows);
  useEffect(() => {
    const cameNow = shown.current === 'words' && shows === 'choices';
    shown.current = shows;
    if (cameNow) choices.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [choices, shows]);
}

function inSeededOrder(
  { seed, directory }: AttemptInProgress,
  node: ScenarioNode,
  interview: Interview,
  noDirectory: string,
): readonly ChoiceStanding[] {
  const isReferral = node.referral !== undefined && directory !== null;
  const standings = choicesNow(interview).map((standing) => ({
    ...(isReferral ? standing : onScreen(standing, noDirectory)),
    id: standing.choice.id,
  }));
  return choiceOrder(seed, node.path, standings);
}

/** Outside a referral a choice that names a service can be taken at the terminal and not on this screen, and says so. */
function onScreen(standing: ChoiceStanding, reason: string): ChoiceStanding {
  const { choice, is } = standing;
  return is === 'open' && choice.over !== undefined ? { choice, is: 'locked', reason } : standing;
}
