import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** How the interview is laid out. */
export type InterviewLayout = {
  /** Person, talk and notebook beside each other; then without the notebook; then one below the other. */
  readonly columns: 1 | 2 | 3;
  /** Whether the whole page scrolls as one, or the talk within it with the choices at the foot. */
  readonly scrolls: 'page' | 'talk';
};

const widest: InterviewLayout = { columns: 3, scrolls: 'talk' };

/** Part of the height that the choices may take before the page scrolls as one. */
const mostOfTheHeight = 0.55;
/** From here (150 %) text is large, and every column would be too narrow for it. */
const largeText = 24;

/**
 * The layout for this window, this size of text and these choices: the newest line and the first choice stay together,
 * and nothing scrolls inside a page that scrolls.
 */
export function useInterviewLayout(choices: RefObject<HTMLElement | null>): InterviewLayout {
  const [layout, setLayout] = useState(widest);
  useLayoutEffect(() => {
    const element = choices.current;
    if (element === null) return undefined;
    const measure = () => setLayout((before) => changed(before, measured(element)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [choices]);
  return layout;
}

function measured(choices: HTMLElement): InterviewLayout {
  const text = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const width = document.documentElement.clientWidth;
  if (width < 800 || text >= largeText) return { columns: 1, scrolls: 'page' };
  const tooHigh = choices.scrollHeight > window.innerHeight * mostOfTheHeight;
  return { columns: width < 1100 ? 2 : 3, scrolls: tooHigh ? 'page' : 'talk' };
}

/** The same object while nothing has changed, so that measuring draws nothing anew. */
function changed(before: InterviewLayout, now: InterviewLayout): InterviewLayout {
  return before.columns === now.columns && before.scrolls === now.scrolls ? before : now;
}
