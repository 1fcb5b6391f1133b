// Shows the host that a page is open, and learns from it when the host ends. The request that does it never finishes.
// A browser opens six connections to one host at most, for all its tabs together, so only one tab keeps such a request:
// the one that holds the lock. It tells the others. When it closes, the next takes over. A tab that holds a lock is
// also not put to sleep.

import type { HostState } from '../electron/contract/bridge.ts';

const pauses = [500, 1_000, 2_000, 5_000] as const;

export type HostWatch = {
  readonly state: () => HostState;
  readonly tell: (state: HostState) => void;
  readonly watch: (listener: (state: HostState) => void) => () => void;
  /** Begins to share what is known with the other tabs of one session. */
  readonly share: (session: string) => void;
};

/** Keeps what is known about the host. What has ended stays so. */
export function createHostWatch(): HostWatch {
  const listeners = new Set<(state: HostState) => void>();
  let others: BroadcastChannel | null = null;
  let current: HostState = 'here';
  const learn = (state: HostState) => {
    if (current === state || current === 'ended') return;
    current = state;
    for (const listener of listeners) listener(state);
  };
  return {
    state: () => current,
    tell(state) {
      learn(state);
      others?.postMessage(state);
    },
    watch(listener) {
      listeners.add(listener);
      listener(current);
      return () => listeners.delete(listener);
    },
    share(session) {
      others = new BroadcastChannel(session);
      others.addEventListener('message', ({ data }: MessageEvent<HostState>) => learn(data));
    },
  };
}

/**
 * Keeps a request open for as long as the page is, and opens it anew when it breaks, as it does when the computer
 * sleeps. The lock is the session's: a tab left over from an earlier start must not stand in the way of a new one.
 */
export function keepPresence(
  session: string,
  open: () => Promise<Response | null>,
  tell: (state: HostState) => void,
): void {
  void navigator.locks.request(session, async () => {
    for (let failures = 0; ;) {
      const response = await open();
      if (response !== null && !response.ok) return tell('ended'); // another host, or one that is closing
      if (response !== null) {
        failures = 0;
        tell('here');
        if (await saysItEnds(response)) return tell('ended');
      }
      tell('away');
      const pause = pauses[failures] ?? 5_000;
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
      failures += 1;
    }
  });
}

/** Reads until nothing more comes: true when the host took its leave, false when the connection broke. */
async function saysItEnds(response: Response): Promise<boolean> {
  try {
    const words = await response.text();
    return words.endsWith('ended\n');
  } catch {
    return false;
  }
}
