import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockReading } from '../../../electron/database/clock-reading.ts';
import type { Mark, StoredDecision } from '../../../electron/database/run-store.ts';
import { activeSeconds, eventsOf } from '../../../electron/services/active-time.ts';
import { clockJumped } from '../../../electron/services/clock-jump.ts';

const noon = Date.UTC(2026, 2, 1, 12);

function reading(seconds: number, said: { wall?: number; run?: string } = {}): ClockReading {
  const { wall = seconds, run = 'first' } = said;
  return {
    at: new Date(noon + wall * 1_000).toISOString(),
    offsetMinutes: -360,
    timer: seconds * 1_000,
    run,
  };
}

type Step = readonly [kind: 'decision' | Mark['kind'], at: ClockReading];

/** What is stored of an attempt in which these things happened one after another. */
function stored(steps: readonly Step[]): { decisions: StoredDecision[]; marks: Mark[] } {
  const decisions: StoredDecision[] = [];
  const marks: Mark[] = [];
  for (const [kind, at] of steps) {
    if (kind === 'decision') {
      const seq = decisions.length + 1;
      decisions.push({ seq, decision: { node: 'a', choice: 'b' }, decided: at });
    } else {
      marks.push({ kind, number: marks.length + 1, afterSeq: decisions.length, made: at });
    }
  }
  return { decisions, marks };
}

function events(steps: readonly Step[], started = reading(0)) {
  const { decisions, marks } = stored(steps);
  return eventsOf(started, decisions, marks);
}

const seconds = (steps: readonly Step[], limit = 120) => activeSeconds(events(steps), limit);
const decision = (at: number, said = {}): Step => ['decision', reading(at, said)];

describe('active time', () => {
  it('is the sum of the gaps between decisions', () => {
    expect(seconds([decision(10), decision(25), decision(60)])).toBe(60);
  });

  it('counts a long gap as two minutes, or as the limit that was set', () => {
    expect(seconds([decision(10), decision(3_610)])).toBe(130);
    expect(seconds([decision(10), decision(3_610)], 300)).toBe(310);
    expect(seconds([decision(10), decision(3_610)], 30)).toBe(40);
  });

  it('counts nothing between a pause and going on, nor a pause that a decision ends', () => {
    expect(seconds([decision(10), ['pause', reading(20)], ['resume', reading(90)], decision(100)])).toBe(30);
    expect(seconds([decision(10), ['pause', reading(20)], decision(100), decision(105)])).toBe(25);
  });

  it('counts nothing before an opening, because nobody knows whether anybody was there', () => {
    const nextDay = { run: 'second', wall: 90_000 };
    expect(
      seconds([
        decision(10),
        ['open', reading(5, nextDay)],
        ['decision', reading(15, { run: 'second', wall: 90_010 })],
      ]),
    ).toBe(20);
    expect(seconds([decision(10), ['open', reading(100)], decision(110)])).toBe(20);
  });

  it('counts nothing from one run of the app to the next, whose timers cannot be compared', () => {
    expect(seconds([decision(10), decision(500, { run: 'second', wall: 60 })])).toBe(10);
  });

  it('is whole seconds, rounded down', () => {
    expect(seconds([decision(1.9)])).toBe(1);
  });

  it('does not grow because the clock was set forward, and never passes what the clock shows when it was set back', () => {
    expect(seconds([decision(10), decision(20, { wall: 100 })])).toBe(20);
    expect(seconds([decision(60), decision(70, { wall: 5 })])).toBe(5);
    expect(seconds([decision(60), decision(70, { wall: -500 })])).toBe(0);
  });

  const step = fc.tuple(
    fc.constantFrom<Step[0]>('decision', 'decision', 'decision', 'open', 'pause', 'resume'),
    fc.integer({ min: 0, max: 400_000 }),
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -900_000, max: 900_000 }) },
    ),
    fc.integer({ min: 0, max: 9 }),
  );
  const happened = fc.array(step, { maxLength: 40 }).map((drawn) => {
    let [timer, wall, run] = [0, 0, 0];
    return drawn.map(([kind, passed, set, restart]): Step => {
      timer += passed;
      wall += passed + set;
      if (restart === 0) [timer, run] = [0, run + 1];
      return [kind, reading(timer / 1_000, { wall: wall / 1_000, run: `run ${run}` })];
    });
  });
  const limits = fc.integer({ min: 30, max: 1_800 });

  it('is never negative and never more than the clock says has passed, whatever happened', () => {
    fc.assert(
      fc.property(happened, limits, (steps, limit) => {
        const active = activeSeconds(events(steps), limit);
        const last = steps.at(-1)?.[1].at ?? reading(0).at;
        const passed = (Date.parse(last) - noon) / 1_000;
        expect(active).toBeGreaterThanOrEqual(0);
        expect(active).toBeLessThanOrEqual(Math.max(0, passed));
        expect(active).toBeLessThanOrEqual(steps.length * limit);
      }),
    );
  });

  it('does not depend on the order in which what is stored is read', () => {
    const shuffled = happened.chain((steps) => {
      const { decisions, marks } = stored(steps);
      const mixed = <Item>(items: readonly Item[]) =>
        fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
      return fc.record({ decisions: mixed(decisions), marks: mixed(marks), steps: fc.constant(steps) });
    });
    fc.assert(
      fc.property(shuffled, limits, ({ decisions, marks, steps }, limit) => {
        const inOrder = events(steps);
        const read = eventsOf(reading(0), decisions, marks);
        expect(read).toEqual(inOrder);
        expect(activeSeconds(read, limit)).toBe(activeSeconds(inOrder, limit));
      }),
    );
  });

  it('grows with the limit, never shrinks', () => {
    fc.assert(
      fc.property(happened, limits, limits, (steps, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(activeSeconds(events(steps), low)).toBeLessThanOrEqual(activeSeconds(events(steps), high));
      }),
    );
  });
});

describe('a jump of the clock', () => {
  const jumped = (steps: readonly Step[], last?: string) => clockJumped(events(steps), last);

  it('is none while clock and timer agree within five seconds', () => {
    expect(jumped([decision(10), decision(20, { wall: 25 }), decision(30, { wall: 40 })])).toBe(false);
  });

  it('is seen forward and back, once it is more than five seconds', () => {
    expect(jumped([decision(10), decision(20, { wall: 25.1 })])).toBe(true);
    expect(jumped([decision(10), decision(20, { wall: 14.9 })])).toBe(true);
    expect(jumped([decision(10), decision(20, { wall: 9 })])).toBe(true);
  });

  it('is seen between two runs of the app only when the clock went back', () => {
    expect(jumped([decision(10), decision(1, { run: 'second', wall: 90_000 })])).toBe(false);
    expect(jumped([decision(10), decision(1, { run: 'second', wall: 9 })])).toBe(true);
  });

  it('is seen against the last record that was closed', () => {
    const oneMinute = reading(60).at;
    expect(jumped([decision(61)], oneMinute)).toBe(false);
    expect(jumped([decision(59)], oneMinute)).toBe(true);
  });

  it('is not seen in a pause of any length, nor while the computer slept, when the timer goes on', () => {
    expect(jumped([['pause', reading(10)], ['resume', reading(80_000)], decision(80_010)])).toBe(false);
  });
});
