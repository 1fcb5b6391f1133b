import type { BrowserContextOptions } from 'playwright-core';

/** One way of looking at the app. */
export type Mode = {
  readonly name: string;
  readonly window: BrowserContextOptions;
  /** The size of text, in per cent; 100 where nothing is said. */
  readonly text?: number;
  /** Only these screens, as they come out of a printer. */
  readonly printed?: readonly string[];
};

const small = { width: 1280, height: 720 };

export const modes: readonly Mode[] = [
  { name: 'light', window: { viewport: small } },
  { name: 'dark', window: { viewport: small, colorScheme: 'dark' } },
  { name: 'forced-colours', window: { viewport: small, forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'text-200', window: { viewport: small }, text: 200 },
  { name: 'projector', window: { viewport: { width: 1920, height: 1080 } } },
  { name: 'narrow', window: { viewport: { width: 320, height: 640 } } },
  { name: 'print', window: { viewport: { width: 816, height: 1056 } }, printed: ['debrief', 'record'] },
];
