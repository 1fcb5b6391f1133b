import { useTranslation } from 'react-i18next';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import styles from './notebook.module.css';

/** The notebook: what was said, letter for letter, and what may be needed. It fills by itself. */
export function Notebook({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation();
  const { needs } = interview.index.scenario;
  // What somebody else says for a person is not that person's own words, so it is never quoted as theirs.
  const quotes = interview.turns.flatMap(({ spoken }) =>
    spoken.filter(({ says, for: other }) => says !== undefined && other === undefined),
  );
  const noted = Object.keys(latestTurn(interview).context.needs);
  return (
    <aside className={styles.notebook} aria-label={t('interview.notebook')}>
      <h2 className={styles.heading}>{t('interview.notebook')}</h2>
      {quotes.length === 0 ? <p className={styles.empty}>{t('interview.notebookEmpty')}</p> : null}
      <ul className={styles.list}>
        {quotes.map(({ state, line, text }) => (
          <li key={`${state}/${line}/${text}`} className={styles.quote}>
            “{text}”
          </li>
        ))}
      </ul>
      {noted.length === 0 ? null : (
        <>
          <h3>{t('interview.mayNeed')}</h3>
          <ul className={styles.list}>
            {noted.map((need) => (
              <li key={need}>{needs[need]?.text}</li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
