import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

type Layout = 'columns' | 'page';

/**
 * Which way the interview is laid out: in columns with the choices at the foot, or, when the choices would take more
 * than 55 % of the window, as one page that scrolls as a whole. Nothing then scrolls inside it, and the newest line
 * and the first choice stay together.
 */
export function usePageLayout(choices: RefObject<HTMLElement | null>): Layout {
  const [layout, setLayout] = useState<Layout>('columns');
  useLayoutEffect(() => {
    const element = choices.current;
    if (element === null) return undefined;
    const measure = () => setLayout(element.scrollHeight > window.innerHeight * 0.55 ? 'page' : 'columns');
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
