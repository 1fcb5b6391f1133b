import { useMemo } from 'react';
import { drawPortrait } from '../../portrait/draw-portrait.ts';
import type { Portrait as Look } from '../../../scenarios/format/person.ts';
import type { DeepReadonly } from '../../../scenarios/format/deep-readonly.ts';
import type { moods } from '../../../scenarios/format/vocabulary.ts';
import styles from './portrait.module.css';

type PortraitProps = {
  readonly portrait: DeepReadonly<Look>;
  readonly mood: (typeof moods)[number] | undefined;
};

/** A drawn face. It says nothing that the notice and the words do not, so it is no news to a screen reader. */
export function Portrait({ portrait, mood }: PortraitProps) {
  const source = useMemo(() => drawPortrait(portrait, mood), [portrait, mood]);
  return <img className={styles.portrait} src={source} alt="" />;
}
