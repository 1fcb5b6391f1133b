import { useTranslation } from 'react-i18next';
import { competencies } from '../../../scenarios/assess/code-book.ts';
import type { ProfileLine } from '../../../scenarios/assess/profile.ts';
import styles from './profile.module.css';
import { Section } from './section.tsx';

/** The competency profile, each line as earned of possible over the moments there were. Never one number. */
export function Profile({ profile }: { readonly profile: readonly ProfileLine[] }) {
  const { t } = useTranslation();
  const judged = profile.filter((line) => line.judged);
  const seen = profile.filter((line) => !line.judged);
  return (
    <Section title={t('debrief.profile')} note={t('debrief.profileNote')}>
      <ul className={styles.profile}>
        {judged.map((line) => (
          <ProfileRow key={line.competency} line={line} />
        ))}
      </ul>
      {seen.length === 0 ? null : (
        <>
          <h3>{t('debrief.seenOnly')}</h3>
          <ul className={styles.profile}>
            {seen.map((line) => (
              <ProfileRow key={line.competency} line={line} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function ProfileRow({ line }: { readonly line: ProfileLine }) {
  const { t } = useTranslation();
  const { competency, earned, possible, moments, bar, enough } = line;
  const whole = Math.max(possible, 1);
  return (
    <li className={styles.row}>
      <span className={styles.name}>{competencies[competency].name}</span>
      <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.whole} width="100" height="10" rx="3" />
        <rect className={styles.earned} width={(earned / whole) * 100} height="10" rx="3" />
        {bar === null ? null : (
          <line className={styles.tick} x1={(bar / whole) * 100} x2={(bar / whole) * 100} y1="-4" y2="14" />
        )}
      </svg>
      <span className={styles.count}>
        {t('debrief.profileLine', { earned, possible, count: moments })}
        {bar === null && enough ? null : (
          <span className={styles.remark}>
            {[
              ...(bar === null ? [] : [t('debrief.bar', { bar })]),
              ...(enough ? [] : [t('debrief.tooLittle')]),
            ].join(' · ')}
          </span>
        )}
      </span>
    </li>
  );
}
