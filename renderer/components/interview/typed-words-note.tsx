import { useTranslation } from 'react-i18next';
import type { TypedWords } from '../../../electron/contract/values.ts';
import styles from './typed-words-note.module.css';

type TypedWordsNoteProps = { readonly typed: readonly TypedWords[]; readonly seq: number };

/** What the officer wrote before these choices were shown, above them. Nothing where nothing was written. */
export function TypedWordsNote({ typed, seq }: TypedWordsNoteProps) {
  const { t } = useTranslation();
  const written = typed.find((one) => one.seq === seq && !one.isDraft);
  if (written === undefined) return null;
  return (
    <div className={styles.note}>
      <h2 tabIndex={-1} className={styles.heading}>
        {t('interview.words.wrote')}
      </h2>
      <blockquote className={styles.words}>{written.words}</blockquote>
      <p className={styles.nearest}>{t('interview.words.nearest')}</p>
    </div>
  );
}
