import type { BrowserContext, Page } from 'playwright-core';

declare global {
  /** In a page with a probe: for each click that brought something new, milliseconds until it was painted. */
  var clickToPaint: number[] | undefined;
}

/**
 * Makes every page of a context measure itself: from the moment a click happened to the moment after the frame in which
 * the next turn was painted. A turn is an element with `data-turn`; the next one is another element, or another value.
 */
export async function addPaintProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const samples: number[] = [];
    globalThis.clickToPaint = samples;
    let clicked: number | undefined;
    let shown: Element | undefined;
    let value: string | undefined;
    const newest = () => [...document.querySelectorAll<HTMLElement>('[data-turn]')].at(-1);
    addEventListener(
      'click',
      ({ timeStamp, isTrusted }) => void (clicked = isTrusted ? timeStamp : clicked),
      {
        capture: true,
      },
    );
    new MutationObserver(() => {
      const now = newest();
      if (now === undefined || (now === shown && now.dataset['turn'] === value)) return;
      const isFirst = shown === undefined;
      shown = now;
      value = now.dataset['turn'];
      const since = clicked;
      clicked = undefined;
      if (isFirst || since === undefined) return;
      // A frame is painted right after its animation callbacks; the next task comes when that is done.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => samples.push(performance.now() - since));
        port1.start();
        port2.postMessage(null);
      });
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-turn'],
    });
  });
}

/** What a page has measured so far. */
export async function paintSamples(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => globalThis.clickToPaint ?? []);
}
