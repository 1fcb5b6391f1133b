import { Check, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { acts as actBook } from '../../../scenarios/assess/code-book.ts';
import type { RequiredAct } from '../../../scenarios/assess/required-acts.ts';
import styles from './acts.module.css';
import { Section } from './section.tsx';

/** What the scenario requires to be asked or offered, whatever the answer, and where it was done. */
export function Acts({ acts }: { readonly acts: readonly RequiredAct[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('debrief.acts')} {...(acts.length === 0 ? {} : { note: t('debrief.actsNote') })}>
      {acts.length === 0 ? (
        <p>{t('debrief.actsNone')}</p>
      ) : (
        <ul className={styles.acts}>
          {acts.map(({ act, doneAt }) => (
            <li key={act} className={styles.act} data-done={doneAt.length > 0}>
              {doneAt.length > 0 ? (
                <Check aria-hidden="true" size={18} />
              ) : (
                <Minus aria-hidden="true" size={18} />
              )}
              <span>
                {actBook[act].name}{' '}
                <span className={styles.where}>
                  {doneAt.length === 0
                    ? t('debrief.actMissing')
                    : t('debrief.actDoneAt', {
                        turns: doneAt.map((seq) => t('debrief.turn', { count: seq })).join(', '),
                      })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
