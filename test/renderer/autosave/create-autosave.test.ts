import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave } from '../../../renderer/autosave/create-autosave.ts';
import type { SaveProblem, SaveState } from '../../../renderer/autosave/create-autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** An autosave whose host answers each save only when the test says so. */
function started() {
  const asked: { readonly value: string; readonly answer: (problem?: SaveProblem) => void }[] = [];
  const told: SaveState['is'][] = [];
  const autosave = createAutosave<string>({
    save: (value) =>
      new Promise((answer) => {
        asked.push({ value, answer });
      }),
    tell: ({ is }) => told.push(is),
  });
  const answer = async (position: number, problem?: SaveProblem) => {
    asked[position]?.answer(problem);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosave, told, answer, values: () => asked.map(({ value }) => value) };
}

/** Long enough for a pause in typing. */
const pause = () => vi.advanceTimersByTimeAsync(5_000);

describe('autosave', () => {
  it('saves once typing pauses, and only what stands there then', async () => {
    const { autosave, values } = started();
    for (const value of ['I', 'I w', 'I would']) autosave.change(value);
    expect(values()).toEqual([]);
    await pause();
    expect(values()).toEqual(['I would']);
  });

  it('says that it is kept only after the host has said so', async () => {
    const { autosave, told, answer } = started();
    autosave.change('I would');
    await pause();
    expect(told).toEqual(['saving']);
    await answer(0);
    expect(told).toEqual(['saving', 'saved']);
  });

  it('saves one at a time and the newest last, so that no older one can come to stand', async () => {
    const { autosave, told, answer, values } = started();
    autosave.change('first');
    await pause();
    autosave.change('second');
    await pause();
    expect(values()).toEqual(['first']);
    await answer(0);
    expect(told).not.toContain('saved');
    expect(values()).toEqual(['first', 'second']);
    await answer(1);
    expect(told.at(-1)).toBe('saved');
  });

  it('saves at once when it is asked to, and nothing twice', async () => {
    const { autosave, answer, values } = started();
    autosave.change('leaving');
    void autosave.flush();
    await answer(0);
    await vi.advanceTimersByTimeAsync(0);
    await answer(0);
    void autosave.flush();
    await pause();
    expect(values()).toEqual(['leaving']);
  });

  it('keeps what was refused, says why, and sends it again', async () => {
    const { autosave, told, answer, values } = started();
    autosave.change('kept here');
    await pause();
    await answer(0, { kind: 'disk-full' });
    expect(told).toEqual(['saving', 'problem']);
    void autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    await answer(1);
    expect(values()).toEqual(['kept here', 'kept here']);
    expect(told.at(-1)).toBe('saved');
  });

  it('forgets what is not saved when it is told to, after the save that was under way', async () => {
    const { autosave, answer, values } = started();
    autosave.change('first');
    await pause();
    autosave.change('second');
    let isDone = false;
    void autosave.drop().then(() => {
      isDone = true;
    });
    await pause();
    expect(isDone).toBe(false);
    await answer(0);
    expect(isDone).toBe(true);
    await pause();
    expect(values()).toEqual(['first']);
  });
});
