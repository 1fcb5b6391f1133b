import { useTranslation } from 'react-i18next';
import type { AttemptInProgress } from '../../../electron/contract/values.ts';
import { phases } from '../../../scenarios/format/vocabulary.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import { Button } from '../button.tsx';
import styles from './interview-bar.module.css';

type InterviewBarProps = {
  readonly title: string;
  readonly attempt: Pick<AttemptInProgress, 'mode' | 'forkedFrom'>;
  readonly interview: Interview;
  readonly onPause: () => void;
};

/** Where the interview stands, whether it counts, and the pause that is always there. */
export function InterviewBar({ title, attempt, interview, onPause }: InterviewBarProps) {
  const { t } = useTranslation();
  const { mode, forkedFrom } = attempt;
  const here = latestTurn(interview).place;
  const used = new Set([...interview.index.nodes.values()].map(({ phase }) => phase));
  const been = new Set(
    interview.turns.flatMap(({ place }) => (place.is === 'node' ? [place.node.phase] : [])),
  );
  const now = here.is === 'node' ? here.node.phase : undefined;
  // In an assessed attempt the phases are named without ticks: how far one has come says nothing of how well.
  const ticks = mode === 'practice';
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{title}</h1>
      <ol className={styles.phases} aria-label={t('interview.phases')}>
        {phases
          .filter((phase) => used.has(phase))
          .map((phase) => {
            const name = t(`interview.phase.${phase}`);
            const done = ticks && been.has(phase) && phase !== now;
            return (
              <li key={phase} className={styles.phase} aria-current={phase === now ? 'step' : undefined}>
                {done ? <span aria-hidden="true">✓ </span> : null}
                {name}
                {done ? (
                  <span className="visually-hidden">{t('interview.phaseDone', { phase: '' })}</span>
                ) : null}
              </li>
            );
          })}
      </ol>
      <span className={styles.mode}>
        {forkedFrom === null
          ? t(mode === 'practice' ? 'mode.practiceShown' : 'mode.assessedShown')
          : t('mode.replayShown', { turn: forkedFrom.seq })}
      </span>
      <Button onPress={onPause}>{t('interview.pause')}</Button>
    </header>
  );
}
