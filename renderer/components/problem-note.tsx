import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CallProblems, CommonProblem } from '../../electron/contract/calls.ts';
import { assertNever } from '../../scenarios/assert-never.ts';
import { Button } from './button.tsx';
import { NoticeBox } from './notice-box.tsx';

/** Anything a call may answer with instead of a value. */
export type AnyProblem = CommonProblem | CallProblems[keyof CallProblems];

type ProblemNoteProps = {
  readonly problem: AnyProblem;
  readonly onRetry?: (() => void) | undefined;
  /** Puts a verified copy in the place of a damaged database. */
  readonly onRestore?: ((copy: string) => void) | undefined;
};

/** What went wrong, in one sentence, and what to do about it. */
export function ProblemNote({ problem, onRetry, onRestore }: ProblemNoteProps) {
  const { t } = useTranslation();
  const copy = problem.kind === 'damaged' ? problem.copy : null;
  return (
    <NoticeBox tone="problem">
      <p>{problemSentence(problem, t)}</p>
      {onRetry === undefined ? null : <Button onPress={onRetry}>{t('app.tryAgain')}</Button>}
      {onRestore === undefined || copy === null ? null : (
        <Button onPress={() => onRestore(copy)}>{t('app.restore')}</Button>
      )}
    </NoticeBox>
  );
}

/** The sentence for a problem. */
export function problemSentence(problem: AnyProblem, t: TFunction): string {
  switch (problem.kind) {
    case 'bad-arguments':
    case 'damaged':
    case 'not-open':
    case 'not-restored':
    case 'practice-stays-here':
    case 'not-a-service':
    case 'not-readable':
    case 'not-proved-together':
      return t(`problem.${problem.kind}`, { sentence: problem.sentence });
    case 'pin-wrong':
      return t('problem.pin-wrong', { count: problem.triesLeft });
    case 'throttled':
      return t('problem.throttled', { count: problem.seconds });
    case 'directory-unreliable':
      return t('problem.directory-unreliable', { names: problem.entries.map(({ name }) => name).join(', ') });
    case 'rows-rejected':
      return t('problem.rows-rejected', { count: problem.rejected.length });
    case 'signed-out':
    case 'disk-full':
    case 'host-gone':
    case 'badge-taken':
    case 'badge-needed':
    case 'unknown':
    case 'several':
    case 'pin-needed':
    case 'no-such-scenario':
    case 'no-such-attempt':
    case 'no-such-turn':
    case 'no-such-record':
    case 'no-such-service':
    case 'made-up':
    case 'moved-on':
    case 'closed':
    case 'not-closed':
      return t(`problem.${problem.kind}`);
    default:
      return assertNever(problem);
  }
}
