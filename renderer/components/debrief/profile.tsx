import { useTranslation } from 'react-i18next';
import { competencies } from '../../../scenarios/assess/code-book.ts';
import type { ProfileLine } from '../../../scenarios/assess/profile.ts';
import styles from './profile.module.css';
import { Section } from './section.tsx';

/** The competency profile, each line as earned of possible over the moments there were. Never one number. */
export function Profile({ profile }: { readonly profile: readonly ProfileLine[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('debrief.profile')} note={t('debrief.profileNote')}>
      <ul className={styles.profile}>
        {profile.map((line) => (
          <ProfileRow key={line.competency} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function ProfileRow({ line }: { readonly line: ProfileLine }) {
  const { t } = useTranslation();
  const { competency, earned, possible, moments, bar, judged, enough } = line;
  const share = possible === 0 ? 0 : earned / possible;
  const barAt = bar === null || possible === 0 ? undefined : bar / possible;
  const remarks = [
    t('debrief.profileLine', { earned, possible, count: moments }),
    ...(bar === null ? [] : [t('debrief.bar', { bar })]),
    ...(judged ? [] : [t('debrief.seenOnly')]),
    ...(enough ? [] : [t('debrief.tooLittle')]),
  ];
  return (
    <li className={styles.row}>
      <span>{competencies[competency].name}</span>
      <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.whole} width="100" height="10" rx="3" />
        <rect className={styles.earned} width={share * 100} height="10" rx="3" />
        {barAt === undefined ? null : (
          <rect className={styles.tick} x={barAt * 100 - 0.5} width="1.5" height="10" />
        )}
      </svg>
      <span className={styles.remarks}>{remarks.join(' · ')}</span>
    </li>
  );
}
