import type { FailureMemory } from './failure-memory.ts';
import type { Fetched } from './fetch-with-patience.ts';
import type { Wishes } from './read-wishes.ts';

/** What there is to start with; passed in so that a test can describe any machine. */
export type Machine = {
  /** Why no window can be opened here, whatever there is to open it with; null when one can. */
  readonly whyNoWindow: string | null;
  /** Where Electron's binary is, if it is here. */
  readonly electron: () => string | null;
  readonly fetchElectron: () => Promise<Fetched>;
  readonly memory: FailureMemory;
};

export type Choice =
  | { readonly is: 'desktop'; readonly binary: string; readonly sentence: string }
  | { readonly is: 'browser'; readonly sentence: string }
  | { readonly is: 'neither'; readonly sentence: string };

const inBrowser = 'so the app opens in your browser';

/**
 * Chooses the host: Electron where it is, or where it can be fetched; else the browser, which needs nothing. Each wish
 * is kept, and each choice says why in one line.
 */
export async function chooseHost(wish: Wishes['host'], machine: Machine): Promise<Choice> {
  if (wish === 'browser') return { is: 'browser', sentence: 'The app opens in your browser.' };
  const forced = wish === 'desktop';
  const { whyNoWindow, memory } = machine;
  if (whyNoWindow !== null && !forced) return { is: 'browser', sentence: `${whyNoWindow}, ${inBrowser}.` };
  const here = machine.electron();
  if (here !== null) return desktop(here);
  if (!forced && memory.isFresh()) {
    return {
      is: 'browser',
      sentence: `Electron could not be fetched within the last day, ${inBrowser}; "npm start -- --desktop" tries again.`,
    };
  }
  const fetched = await machine.fetchElectron();
  const binary = fetched.ok ? machine.electron() : null;
  if (binary !== null) {
    memory.forget();
    return desktop(binary);
  }
  memory.remember();
  const why = fetched.ok ? 'what came is not whole' : fetched.why;
  if (forced) {
    return {
      is: 'neither',
      sentence: `Electron could not be fetched (${why}), and --desktop asks for nothing else; "npm start -- --browser" needs none.`,
    };
  }
  return {
    is: 'browser',
    sentence: `Electron could not be fetched (${why}), ${inBrowser}. It is tried again in a day, or with "npm start -- --desktop".`,
  };
}

function desktop(binary: string): Choice {
  return { is: 'desktop', binary, sentence: 'The app opens in a window of its own.' };
}
