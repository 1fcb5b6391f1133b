import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import type { Turn } from '../../../scenarios/machine/turn.ts';
import { TurnLines } from './conversation.tsx';
import { ForkMark } from './fork-mark.tsx';
import { speakerOf } from './speaker.ts';
import type { InterviewLayout } from './use-interview-layout.ts';

type NewestTurnProps = {
  readonly interview: Interview;
  readonly turn: Turn;
  /** Where the choices are, so that the first of them is seen together with the newest line. */
  readonly choices: RefObject<HTMLElement | null>;
  /** What stands there now, so that it is seen together again when that changes. */
  readonly shows: 'words' | 'choices';
  /** What scrolls; when that changes, all of it is somewhere else. */
  readonly scrolls: InterviewLayout['scrolls'];
  /** Whether the turn is the first that a replay decided anew. */
  readonly isForked: boolean;
};

/**
 * The turn that has just come, mounted anew for each. The focus goes to its heading, so that the lines, what is
 * noticed and the choices are read in that order.
 */
export function NewestTurn({ interview, turn, choices, shows, scrolls, isForked }: NewestTurnProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = speakerOf(interview)?.name;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    const first = shows === 'words' ? 'button' : '[role="group"] button';
    const show = () => {
      if (scrolls === 'page') showTogether(heading.current, choices.current, first);
    };
    show();
    // Letters that are still on their way change the height of everything.
    void document.fonts.ready.then(show);
  }, [choices, shows, scrolls]);
  const isOpening = turn.seq === 0 && name !== undefined;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="visually-hidden" data-testid="turn" data-turn={turn.seq}>
        {isOpening
          ? t('interview.openingHeading', { name })
          : name === undefined
            ? t('interview.sceneHeading')
            : t('interview.turnHeading', { name })}
      </h2>
      {isForked ? <ForkMark /> : null}
      <TurnLines interview={interview} turn={turn} isNewest />
    </>
  );
}

/**
 * Where the page is longer than the window: begins the window at the newest turn, or, when the first choice would then
 * be below it, ends it at the first choice, or at the button below the officer's own words.
 */
function showTogether(heading: HTMLElement | null, choices: HTMLElement | null, which: string): void {
  const root = document.documentElement;
  if (heading === null || choices === null || root.scrollHeight <= root.clientHeight) return;
  const first = choices.querySelector(which) ?? choices;
  heading.scrollIntoView({ block: 'start' });
  if (first.getBoundingClientRect().bottom > root.clientHeight) first.scrollIntoView({ block: 'end' });
}
