import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchWithPatience, type Download, type Fetched } from '../../../tools/start/fetch-with-patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<void>(() => {});
const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

/** Begins a fetch and tells whether it has ended, and how. */
function begin(download: Download): { fetched: Fetched | null } {
  const state: { fetched: Fetched | null } = { fetched: null };
  void fetchWithPatience(download).then((fetched) => {
    state.fetched = fetched;
  });
  return state;
}

describe('fetching with patience', () => {
  it('gives up after ten seconds in which nobody answers, not before, and stops the download', async () => {
    let stopped = false;
    const state = begin(({ signal }) => {
      signal.addEventListener('abort', () => (stopped = true));
      return never();
    });
    await wait(9.9);
    expect(state.fetched).toBe(null);
    await wait(0.1);
    expect(state.fetched).toEqual({ ok: false, why: 'no answer in ten seconds' });
    expect(stopped).toBe(true);
  });

  it('waits as long as it takes while something comes, however slowly', async () => {
    let end: () => void = () => {};
    const state = begin(({ onBytes }) => {
      let bytes = 0;
      const drip = setInterval(() => onBytes((bytes += 1)), 9_000);
      return new Promise<void>((resolve) => {
        end = () => {
          clearInterval(drip);
          resolve();
        };
      });
    });
    await wait(3600);
    expect(state.fetched).toBe(null);
    end();
    await wait(0);
    expect(state.fetched).toEqual({ ok: true });
  });

  it('gives up ten seconds after the last byte of a download that stalls', async () => {
    const state = begin(({ onBytes }) => {
      setTimeout(() => onBytes(500), 5_000);
      return never();
    });
    await wait(14.9);
    expect(state.fetched).toBe(null);
    await wait(0.1);
    expect(state.fetched).toEqual({ ok: false, why: 'nothing more came for ten seconds' });
  });

  it('is not deceived by a download that keeps saying the same', async () => {
    const state = begin(({ onBytes }) => {
      setInterval(() => onBytes(500), 1_000);
      return never();
    });
    await wait(11);
    expect(state.fetched).toEqual({ ok: false, why: 'nothing more came for ten seconds' });
  });

  it.each([
    ['ENOTFOUND', 'no way to its server'],
    ['ECONNREFUSED', 'its server refused the connection'],
    ['E_OTHER', 'what the system said'],
  ])('says at once what a network without a way there means: %s', async (code, why) => {
    const cause = Object.assign(new Error('what the system said'), { code });
    const state = begin(() => Promise.reject(new TypeError('fetch failed', { cause })));
    await wait(0);
    expect(state.fetched).toEqual({ ok: false, why });
  });

  it('leaves no timer behind', async () => {
    begin(() => Promise.resolve());
    await wait(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
