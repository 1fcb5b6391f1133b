import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import type { ScenarioNode } from '../../../scenarios/machine/index-scenario.ts';
import { moodOf } from './mood-of.ts';
import styles from './others-there.module.css';
import { Portrait } from './portrait.tsx';

type OthersThereProps = {
  readonly interview: Interview;
  readonly others: ScenarioNode['present'];
  /** Whether one can see who is there, so that their faces can be shown. */
  readonly isInSight: boolean;
};

/** Who else is there: each with a small face, name and role, and how, where they are not in sight. */
export function OthersThere({ interview, others, isInSight }: OthersThereProps) {
  const { t } = useTranslation();
  const { people } = interview.index.scenario;
  if (others.length === 0) return null;
  return (
    <ul className={styles.others} aria-label={t('interview.alsoThere')}>
      {others.map(({ who, how }) => {
        const person = people[who];
        if (person === undefined) return null;
        return (
          <li key={who} className={styles.other}>
            {isInSight && how === 'seen' ? (
              <Portrait person={person} mood={moodOf(interview, who)} size="small" />
            ) : null}
            <span>
              <span className={styles.name}>{person.name}</span>
              <br />
              {[t(`role.${person.role}`), ...(how === 'seen' ? [] : [t(`interview.${how}`)])].join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
