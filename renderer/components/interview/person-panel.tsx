import { MessageSquareText, Phone } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import type { Turn } from '../../../scenarios/machine/turn.ts';
import { moodOf } from './mood-of.ts';
import { OthersThere } from './others-there.tsx';
import { Portrait } from './portrait.tsx';
import styles from './person-panel.module.css';
import { speakerOf } from './speaker.ts';

type PersonPanelProps = {
  readonly interview: Interview;
  readonly turn: Turn;
  /** Where everything stands in one column, the face is small. */
  readonly isSmall: boolean;
};

/** The person who is being listened to, and what can be noticed. Prose, never a gauge. */
export const PersonPanel = memo(function PersonPanel({ interview, turn, isSmall }: PersonPanelProps) {
  const { t } = useTranslation();
  const speaker = speakerOf(interview);
  const node = turn.place.is === 'node' ? turn.place.node : undefined;
  const channel = node?.channel ?? 'in-person';
  const how = node?.present.find(({ who }) => who === speaker?.id)?.how ?? 'seen';
  const others = node?.present.filter(({ who }) => who !== speaker?.id) ?? [];
  // On the phone and in writing there is no face; somebody who is only heard has none either.
  const hasFace = channel === 'video' || (channel === 'in-person' && how === 'seen');
  const heardOnly = channel === 'phone' || how === 'heard';
  const size = isSmall ? 'small' : others.length === 0 ? 'alone' : 'speaking';
  return (
    <aside
      className={styles.panel}
      aria-label={speaker?.name ?? t('interview.whoIsThere')}
      data-small={isSmall}
    >
      {speaker === undefined ? null : (
        <div className={styles.person}>
          {hasFace ? <Portrait person={speaker} mood={moodOf(interview, speaker.id)} size={size} /> : null}
          <div>
            <p className={styles.name}>{speaker.name}</p>
            {others.length === 0 || speaker.role === 'victim' ? null : (
              <p className={styles.role}>{t(`role.${speaker.role}`)}</p>
            )}
            <p className={styles.about}>{speaker.about}</p>
          </div>
        </div>
      )}
      {channel === 'phone' || channel === 'text' ? (
        <p className={styles.channel}>
          {channel === 'phone' ? (
            <Phone aria-hidden="true" size={16} />
          ) : (
            <MessageSquareText aria-hidden="true" size={16} />
          )}{' '}
          {t(`interview.channel.${channel}`)}
        </p>
      ) : null}
      {turn.notice.length === 0 ? null : (
        <section
          className={styles.notice}
          aria-label={t(heardOnly ? 'interview.whatYouHear' : 'interview.whatYouNotice')}
        >
          {heardOnly ? <h2 className={styles.heading}>{t('interview.whatYouHear')}</h2> : null}
          {turn.notice.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </section>
      )}
      <OthersThere interview={interview} others={others} isInSight={channel === 'in-person'} />
    </aside>
  );
});
