import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../scenarios/format/scenario-document.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import type { Spoken } from '../../../scenarios/machine/spoken.ts';
import type { Turn } from '../../../scenarios/machine/turn.ts';
import styles from './conversation.module.css';
import { ForkMark } from './fork-mark.tsx';

type ConversationProps = {
  readonly interview: Interview;
  /** In a replay, the first turn that is decided anew. */
  readonly forkedAt: number | undefined;
};

/** What was said before the newest turn. It steps back, and stays readable. Not drawn anew while a decision is kept. */
export const Conversation = memo(function Conversation({ interview, forkedAt }: ConversationProps) {
  return interview.turns.slice(0, -1).map((turn) => (
    <Fragment key={turn.seq}>
      {turn.seq === forkedAt ? <ForkMark /> : null}
      <TurnLines interview={interview} turn={turn} isNewest={false} />
    </Fragment>
  ));
});

type TurnLinesProps = { readonly interview: Interview; readonly turn: Turn; readonly isNewest: boolean };

/** One turn: what the officer said or did, and what came of it. */
export function TurnLines({ interview, turn, isNewest }: TurnLinesProps) {
  const { t } = useTranslation();
  const { people } = interview.index.scenario;
  const chosen =
    turn.decision === undefined ? undefined : interview.index.choices.get(turn.decision.choice)?.choice;
  const channel = turn.place.is === 'node' ? turn.place.node.channel : undefined;
  return (
    <div className={styles.turn} data-newest={isNewest} data-channel={channel}>
      {chosen === undefined ? null : chosen.say === undefined ? (
        <p className={styles.done}>{chosen.do}</p>
      ) : (
        <div className={styles.officer}>
          <span className={styles.speaker}>{t('app.you')}</span>
          <p>{chosen.say}</p>
        </div>
      )}
      {turn.spoken.map((spoken) => (
        <SpokenLine key={`${spoken.state}/${spoken.line}`} spoken={spoken} people={people} />
      ))}
    </div>
  );
}

function SpokenLine({
  spoken,
  people,
}: {
  readonly spoken: Spoken;
  readonly people: Readonly<Record<string, Person>>;
}) {
  const { t } = useTranslation();
  const speaker = people[spoken.by];
  if (speaker === undefined) return <p className={styles.scene}>{spoken.text}</p>;
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : people[id]?.name);
  const name =
    spoken.for === undefined
      ? speaker.name
      : t('interview.speaksFor', { name: speaker.name, other: nameOf(spoken.for) });
  const manner = [
    spoken.lang === undefined ? undefined : t('interview.otherLanguage'),
    spoken.via === undefined ? undefined : t('interview.interpreted', { name: nameOf(spoken.via) }),
    spoken.to === undefined ? undefined : t('interview.to', { name: nameOf(spoken.to) }),
    spoken.as === undefined ? undefined : t('interview.written'),
  ].filter((part) => part !== undefined);
  return (
    <div
      className={styles.said}
      data-written={spoken.as === 'written'}
      data-plain={speaker.role === 'interpreter' && spoken.via === undefined}
    >
      <span className={styles.speaker}>
        {name}
        {manner.length === 0 ? null : <span className={styles.manner}> · {manner.join(' · ')}</span>}
      </span>
      <p>{spoken.text}</p>
    </div>
  );
}
