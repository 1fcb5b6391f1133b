import { useTranslation } from 'react-i18next';
import { acts as actBook } from '../../../scenarios/assess/code-book.ts';
import type { RequiredAct } from '../../../scenarios/assess/required-acts.ts';
import { Section } from './section.tsx';

/** What the scenario requires to be asked or offered, whatever the answer, and where it was done. */
export function Acts({ acts }: { readonly acts: readonly RequiredAct[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('debrief.acts')}>
      {acts.length === 0 ? (
        <p>{t('debrief.actsNone')}</p>
      ) : (
        <ul>
          {acts.map(({ act, doneAt }) => (
            <li key={act}>
              {actBook[act].name}:{' '}
              <strong>
                {doneAt.length === 0
                  ? t('debrief.actMissing')
                  : `${t('debrief.actDone')} (${doneAt.map((seq) => t('debrief.turn', { count: seq })).join(', ')})`}
              </strong>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
