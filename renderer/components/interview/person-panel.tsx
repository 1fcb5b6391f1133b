import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import type { Turn } from '../../../scenarios/machine/turn.ts';
import { Portrait } from './portrait.tsx';
import styles from './person-panel.module.css';
import { speakerOf } from './speaker.ts';

/** The person who is being listened to, and what can be noticed. Prose, never a gauge. */
export function PersonPanel({ interview, turn }: { readonly interview: Interview; readonly turn: Turn }) {
  const { t } = useTranslation();
  const { people } = interview.index.scenario;
  const speaker = speakerOf(interview);
  const node = turn.place.is === 'node' ? turn.place.node : undefined;
  // A face stays as it was until a line changes it.
  const said = interview.turns.flatMap(({ spoken }) => spoken);
  const mood = said.findLast(({ by, mood: shown }) => by === speaker?.id && shown !== undefined)?.mood;
  const how = node?.present.find(({ who }) => who === speaker?.id)?.how;
  const others = node?.present.filter(({ who }) => who !== speaker?.id) ?? [];
  const isSeen = how === undefined || how === 'seen';
  return (
    <aside className={styles.panel} aria-label={speaker?.name}>
      {speaker === undefined ? null : (
        <div className={styles.person}>
          {isSeen && speaker.portrait !== undefined ? (
            <Portrait portrait={speaker.portrait} mood={mood} />
          ) : null}
          <div>
            <p className={styles.name}>{speaker.name}</p>
            <p className={styles.about}>{speaker.about}</p>
          </div>
        </div>
      )}
      {turn.notice.length === 0 ? null : (
        <section className={styles.notice} aria-label={t('interview.whatYouNotice')}>
          {turn.notice.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </section>
      )}
      {others.length === 0 ? null : (
        <ul className={styles.others}>
          {others.map(({ who, how: isThere }) => (
            <li key={who}>
              <span className={styles.otherName}>{people[who]?.name}</span>{' '}
              {isThere === 'seen' ? people[who]?.about : t(`interview.${isThere}`)}
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
