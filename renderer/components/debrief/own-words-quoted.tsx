import { useTranslation } from 'react-i18next';
import type { OwnWords } from './own-words-first.tsx';
import styles from './own-words-quoted.module.css';

/** The officer's own words, at the head of what others have to say. Nothing where nothing was written. */
export function OwnWordsQuoted({ ownWords }: { readonly ownWords: OwnWords }) {
  const { t } = useTranslation();
  const written = [
    { label: t('debrief.own.wentWell'), words: ownWords.wentWell.trim() },
    { label: t('debrief.own.differently'), words: ownWords.differently.trim() },
  ].filter(({ words }) => words !== '');
  if (written.length === 0) return null;
  return (
    <dl className={styles.written}>
      {written.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>“{words}”</dd>
        </div>
      ))}
    </dl>
  );
}
