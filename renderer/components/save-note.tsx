import { useTranslation } from 'react-i18next';
import type { SaveState } from '../autosave/create-autosave.ts';
import { ProblemNote } from './problem-note.tsx';
import styles from './save-note.module.css';

type SaveNoteProps = { readonly state: SaveState; readonly onRetry: () => void };

/** How what is being written is kept: a quiet word while all is well, a sentence and a way on when it is not. */
export function SaveNote({ state, onRetry }: SaveNoteProps) {
  const { t } = useTranslation();
  return (
    <>
      <span role="status" className={styles.note}>
        {state.is === 'saving' ? t('save.saving') : state.is === 'saved' ? t('save.saved') : null}
      </span>
      {state.is === 'problem' ? <ProblemNote problem={state.problem} onRetry={onRetry} /> : null}
    </>
  );
}
