import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../../electron/contract/values.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { Button } from '../button.tsx';
import styles from './notebook.module.css';

type NotebookProps = {
  readonly interview: Interview;
  readonly mode: Mode;
  /** Where there is no room for it beside the talk, it opens with a button. */
  readonly isFolded: boolean;
};

/** The notebook: what was said, letter for letter, and what may be needed. It fills by itself. */
export function Notebook({ interview, mode, isFolded }: NotebookProps) {
  const { t } = useTranslation();
  const pages = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <aside className={styles.notebook} aria-label={t('interview.notebook')} data-folded={isFolded}>
      {isFolded ? (
        <div>
          <Button onPress={() => setIsOpen(!isOpen)} isExpanded={isOpen} controls={pages}>
            {t('interview.notebook')}
          </Button>
        </div>
      ) : (
        <h2 className={styles.heading}>{t('interview.notebook')}</h2>
      )}
      <div id={pages} className={styles.pages} hidden={isFolded && !isOpen}>
        <Pages interview={interview} mode={mode} />
      </div>
    </aside>
  );
}

function Pages({ interview, mode }: Omit<NotebookProps, 'isFolded'>) {
  const { t } = useTranslation();
  const { needs } = interview.index.scenario;
  // What somebody else says for a person is not that person's own words, so it is never quoted as theirs.
  const quotes = interview.turns.flatMap(({ spoken }) =>
    spoken.filter(({ says, for: other }) => says !== undefined && other === undefined),
  );
  // In an assessed attempt seeing what is needed is the officer's own part.
  const noted = mode === 'assessed' ? [] : Object.keys(latestTurn(interview).context.needs);
  return (
    <>
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
    </>
  );
}
