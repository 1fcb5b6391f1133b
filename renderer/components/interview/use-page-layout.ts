import { useCallback, useState } from 'react';

type Layout = 'columns' | 'page';

/**
 * Which way the interview is laid out: in columns with the choices at the foot, or, when the choices would take more
 * than 55 % of the window, as one page that scrolls as a whole. Nothing then scrolls inside it, and the newest line
 * and the first choice stay together. `choices` is the ref of what is measured.
 */
export function usePageLayout(): {
  readonly layout: Layout;
  readonly choices: (element: HTMLElement | null) => (() => void) | undefined;
} {
  const [layout, setLayout] = useState<Layout>('columns');
  const choices = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const measure = () => setLayout(element.scrollHeight > window.innerHeight * 0.55 ? 'page' : 'columns');
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return { layout, choices };
}
