import { useMemo } from 'react';
import { drawPortrait } from '../../portrait/draw-portrait.ts';
import type { Person } from '../../../scenarios/format/scenario-document.ts';
import type { moods } from '../../../scenarios/format/vocabulary.ts';
import styles from './portrait.module.css';

type PortraitProps = {
  readonly person: Person;
  readonly mood: (typeof moods)[number] | undefined;
  /** `alone` is somebody who is met alone, `speaking` one of several, `small` the others. */
  readonly size: 'alone' | 'speaking' | 'small';
};

/**
 * A drawn face, or the first letter of the name where none is drawn. A child has no close face. It says nothing that
 * the notice and the words do not, so it is no news to a screen reader.
 */
export function Portrait({ person, mood, size }: PortraitProps) {
  const look = person.role === 'child' ? undefined : person.portrait;
  const source = useMemo(() => (look === undefined ? undefined : drawPortrait(look, mood)), [look, mood]);
  if (source === undefined) {
    return (
      <span className={styles.letter} data-size={size} aria-hidden="true">
        {person.name.slice(0, 1)}
      </span>
    );
  }
  return <img className={styles.portrait} data-size={size} src={source} alt="" />;
}
