import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

/** The script a screen needed, in bytes as gzip makes them, and what had come before it included. */
export type ScreenScripts = {
  readonly screen: string;
  readonly files: number;
  /** What this screen asked for that no screen before it had. */
  readonly own: number;
  /** All script that the page had by then. */
  readonly total: number;
};

/** Script as a page loads it, screen by screen. */
export type ScriptWatch = {
  /** Ends a screen: what was asked for since the last one was for this one. */
  readonly endOf: (screen: string) => Promise<ScreenScripts>;
};

/**
 * Counts the script that a page really asks its host for, each file once, from now on. Every file is compressed here
 * with gzip at its usual level, whatever the host does, so that the figures of two hosts can be compared.
 */
export function watchScripts(page: Page): ScriptWatch {
  const waiting: Promise<number>[] = [];
  const seen = new Set<string>();
  let total = 0;
  page.on('response', (response) => {
    if (!isScript(response) || seen.has(response.url())) return;
    seen.add(response.url());
    waiting.push(response.body().then((body) => gzipSync(body).length));
  });
  return {
    endOf: async (screen) => {
      // A screen that is shown has its script. A word with the page makes sure that we have been told of all of it.
      await page.evaluate('document.fonts.ready.then(() => null)');
      const sizes = await Promise.all(waiting.splice(0));
      const own = sizes.reduce((sum, size) => sum + size, 0);
      total += own;
      return { screen, files: sizes.length, own, total };
    },
  };
}

function isScript(response: Response): boolean {
  const type = response.headers()['content-type'] ?? '';
  return response.status() === 200 && type.includes('javascript');
}
