import { useTranslation } from 'react-i18next';
import type { ReportEnding } from '../../../scenarios/report/report-ending.ts';
import styles from './ending-view.module.css';
import { Section } from './section.tsx';

/** Where it stands for the person, and the day after. */
export function EndingView({ ending }: { readonly ending: ReportEnding }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('debrief.outcomes')}>
        <h3>{ending.title}</h3>
        <dl className={styles.outcomes}>
          {ending.outcomes.map(({ of, is, text }) => (
            <div key={`${of}/${text}`}>
              <dt>
                {t(`debrief.outcome.${of}`)} · {t(`debrief.outcomeIs.${is}`)}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('debrief.dayAfter')}>
        {ending.dayAfter.map(({ to, text }) => (
          <blockquote key={text} className={styles.letter}>
            <p>{text}</p>
            <footer>{t('debrief.dayAfterTo', { to })}</footer>
          </blockquote>
        ))}
      </Section>
    </>
  );
}
