// Knows whether a page is open, and ends the host when none has been for ten minutes. A page shows that it is open by
// a request that is never finished. Pings by a timer would not do: browsers slow the timers of hidden tabs down and put
// the tabs to sleep, and an officer called away for an hour must find the interview where it was.
//
// The ten minutes are counted in steps, so only time the computer is awake counts: however long it slept, no more than
// one step has passed, and a page whose request the sleep has broken has time to come back.

import type { ServerResponse } from 'node:http';

export const stepLength = 15_000;
/** One more than ten minutes hold, because the first step after a page has gone is cut short. */
export const stepsUntilEnd = 41;

/** Calls back again and again after so many milliseconds; gives what stops it. */
export type Every = (milliseconds: number, step: () => void) => () => void;

export const everyInterval: Every = (milliseconds, step) => {
  const timer = setInterval(step, milliseconds);
  return () => clearInterval(timer);
};

export type Presence = {
  /** Keeps an answer open for as long as its page is. */
  readonly add: (response: ServerResponse) => void;
  /** Takes note of a call, which only an open page makes. */
  readonly seen: () => void;
  /** Tells every page that the host ends now, and stops counting. */
  readonly end: () => Promise<void>;
};

/** Calls `onAbandoned` once, ten minutes after the last page has gone. Before the first page came it waits for good. */
export function createPresence(every: Every, onAbandoned: () => void): Presence {
  const pages = new Set<ServerResponse>();
  let hadPages = false;
  let steps = 0;
  let ended = false;
  const stop = every(stepLength, () => {
    steps = pages.size > 0 || !hadPages ? 0 : steps + 1;
    if (steps < stepsUntilEnd) return;
    stop();
    onAbandoned();
  });
  return {
    add(response) {
      if (response.destroyed) return; // gone again already, and it would never say so
      response.on('error', () => {}); // it has gone; 'close' follows
      if (ended) {
        response.end('ended\n');
        return;
      }
      hadPages = true;
      steps = 0;
      pages.add(response);
      response.on('close', () => {
        pages.delete(response);
        steps = 0;
      });
      response.write('here\n');
    },
    seen() {
      steps = 0;
    },
    async end() {
      ended = true;
      stop();
      await Promise.all([...pages].map(sayEnded));
    },
  };
}

function sayEnded(page: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    page.on('close', resolve);
    page.end('ended\n', resolve);
  });
}
