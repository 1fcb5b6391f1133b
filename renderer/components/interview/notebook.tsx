import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../../electron/contract/values.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { Button } from '../button.tsx';
import styles from './notebook.module.css';
import { notedNeeds } from './noted-needs.ts';

type NotebookProps = {
  readonly interview: Interview;
  readonly mode: Mode;
  /** Where there is no room for it beside the talk, it opens with a button. */
  readonly isFolded: boolean;
};

/** The notebook: what was said, letter for letter, and what may be needed. It fills by itself, with each turn. */
export const Notebook = memo(function Notebook({ interview, mode, isFolded }: NotebookProps) {
  const { t } = useTranslation();
  const pages = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <aside
      className={styles.notebook}
      aria-label={t('interview.notebook')}
      data-folded={isFolded}
      // Beside the talk it scrolls by itself when much has been told, so the keyboard has to come to it.
      {...(isFolded ? {} : { tabIndex: 0 })}
    >
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
});

function Pages({ interview, mode }: Omit<NotebookProps, 'isFolded'>) {
  const { t } = useTranslation();
  const said = useId();
  const needed = useId();
  // What somebody else says for a person is not that person's own words, so it is never quoted as theirs.
  const quotes = interview.turns.flatMap(({ spoken }) =>
    spoken.filter(({ says, for: other }) => says !== undefined && other === undefined),
  );
  const needs = notedNeeds(interview, mode);
  return (
    <>
      {quotes.length === 0 ? (
        <p className={styles.empty}>{t('interview.notebookEmpty')}</p>
      ) : (
        <section>
          <h3 id={said} className={styles.part}>
            {t('interview.toldYou')}
          </h3>
          <ul className={styles.list} aria-labelledby={said}>
            {quotes.map(({ state, line, text }) => (
              <li key={`${state}/${line}/${text}`} className={styles.quote}>
                “{text}”
              </li>
            ))}
          </ul>
        </section>
      )}
      {needs.length === 0 ? null : (
        <section>
          <h3 id={needed} className={styles.part}>
            {t('interview.mayNeed')}
          </h3>
          <ul className={styles.list} aria-labelledby={needed}>
            {needs.map(({ id, text, urgency, state }) => (
              <li key={id} className={styles.need}>
                {text}
                {mode === 'assessed' ? null : (
                  <span className={styles.urgency} data-urgency={urgency}>
                    {t(`interview.urgency.${urgency}`)}
                  </span>
                )}
                {state === undefined ? null : (
                  <span className={styles.state}>{t(`referral.state.${state}`)}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
