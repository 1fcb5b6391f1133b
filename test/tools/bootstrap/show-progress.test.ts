import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showProgress } from '../../../tools/bootstrap/show-progress.mjs';

function listen(isTTY: boolean) {
  const said: string[] = [];
  const write = (chunk: Buffer, _encoding: string, done: () => void) => {
    said.push(chunk.toString());
    done();
  };
  return { said, out: Object.assign(new Writable({ write }), { isTTY }) };
}

describe('showProgress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says nothing about what takes less than two seconds', () => {
    const { said, out } = listen(false);
    const done = showProgress('Installing', out);
    vi.advanceTimersByTime(1900);
    expect(done()).toBe(2);
    expect(said).toEqual([]);
  });

  it('writes a line every five seconds where there is no terminal', () => {
    const { said, out } = listen(false);
    const done = showProgress('Installing', out);
    vi.advanceTimersByTime(12_400);
    done();
    expect(said).toEqual(['Installing … 2 s\n', 'Installing … 7 s\n', 'Installing … 12 s\n']);
  });

  it('counts in place on a terminal and clears the line at the end', () => {
    const { said, out } = listen(true);
    const done = showProgress('Installing', out);
    vi.advanceTimersByTime(3000);
    done();
    expect(said.slice(0, -1).every((text) => text.startsWith('\rInstalling … '))).toBe(true);
    expect(said.at(-1)).toBe('\r\u001B[K');
  });

  it('stops when it is told to', () => {
    const { said, out } = listen(false);
    const done = showProgress('Installing', out);
    vi.advanceTimersByTime(2000);
    done();
    const before = said.length;
    vi.advanceTimersByTime(60_000);
    expect(said.length).toBe(before);
  });
});
