import { useTranslation } from 'react-i18next';
import type { ReportEnding } from '../../../scenarios/report/report-ending.ts';
import styles from './outcomes.module.css';
import { Section } from './section.tsx';

/** Where it stands for the person: what is in place, what was put within reach, what is theirs to decide. */
export function Outcomes({ ending }: { readonly ending: ReportEnding }) {
  const { t } = useTranslation();
  return (
    <Section title={t('debrief.outcomes')}>
      <p className={styles.title}>{ending.title}</p>
      <dl className={styles.outcomes}>
        {ending.outcomes.map(({ of, is, text }) => (
          <div key={`${of}/${text}`}>
            <dt>
              {t(`debrief.outcome.${of}`)} <span className={styles.is}>{t(`debrief.outcomeIs.${is}`)}</span>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
