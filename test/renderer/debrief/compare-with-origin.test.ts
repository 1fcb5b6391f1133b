import { describe, expect, it } from 'vitest';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { compareWithOrigin } from '../../../renderer/debrief/compare-with-origin.ts';
import type { Told } from '../../../renderer/debrief/compare-with-origin.ts';
import { assessInterview } from '../../../scenarios/assess/assess.ts';
import { gateIds } from '../../../scenarios/assess/code-book.ts';
import type { GateId } from '../../../scenarios/assess/code-book.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { reportInterview } from '../../../scenarios/report/attempt-report.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';

const scenario = kitchenLight();
const best = playPolicy({ scenario, policy: 'best', seed: 1 });
const worst = playPolicy({ scenario, policy: 'worst', seed: 1 });
const forkedAt = 3;

function kitchenLight(): Scenario {
  const found = shippedLibrary()
    .scenarios()
    .find(({ id }) => id === 'kitchen-light');
  if (found === undefined) throw new Error('Kitchen Light does not ship.');
  return found;
}

function reported(interview: Interview): Told {
  return { report: reportInterview(interview), assessment: assessInterview(interview, rubric1) };
}

function origin(interview: Interview, seq = forkedAt): Told & { readonly seq: number } {
  return { seq, ...reported(interview) };
}

describe('comparing a replay with what it was forked from', () => {
  it('begins at the fork, on both sides', () => {
    const { before, now } = compareWithOrigin(reported(best.interview), origin(best.interview));
    expect([before.turns[0]?.seq, now.turns[0]?.seq]).toEqual([forkedAt, forkedAt]);
    expect(before.turns).toHaveLength(best.decisions.length - forkedAt + 1);
    expect(before.ending).toBe(reportInterview(best.interview).ending?.title);
  });

  it('finds nothing that is only on one side when both decided alike', () => {
    const { before, now } = compareWithOrigin(reported(best.interview), origin(best.interview));
    expect(now).toEqual(before);
    expect(now.opened.length).toBeGreaterThan(0);
    expect(now.opened.some(({ isOnlyHere }) => isOnlyHere)).toBe(false);
  });

  it('is the other way round when the two change places, and marks what opened on one of them alone', () => {
    const one = compareWithOrigin(reported(worst.interview), origin(best.interview, 1));
    const turned = compareWithOrigin(reported(best.interview), origin(worst.interview, 1));
    expect([turned.before, turned.now]).toEqual([one.now, one.before]);
    const there = new Set(one.now.opened.map(({ id }) => id));
    const told = new Set(
      reportInterview(worst.interview).turns.flatMap(({ disclosed }) => disclosed.map(({ id }) => id)),
    );
    for (const { id, isOnlyHere } of one.before.opened) expect(isOnlyHere).toBe(!told.has(id));
    expect(one.before.opened.some(({ id, isOnlyHere }) => isOnlyHere && !there.has(id))).toBe(true);
  });

  it('counts an act wherever it was done, and a never-event only from the fork on', () => {
    const { before } = compareWithOrigin(reported(best.interview), origin(best.interview));
    expect(before.acts.every(({ isDone }) => isDone)).toBe(true);
    const [first, second] = gateIds;
    if (first === undefined || second === undefined) throw new Error('The code book has two gates.');
    const trippedAt = (seq: number, gate: GateId) =>
      ({ gate, seq, by: 'choice', node: 'n', choice: 'c', undone: [] }) as const;
    const { report, assessment } = reported(best.interview);
    const gates = [
      trippedAt(forkedAt - 1, first),
      trippedAt(forkedAt, second),
      trippedAt(forkedAt + 1, second),
    ];
    const tripped: Told = { report, assessment: { ...assessment, gates } };
    const { now } = compareWithOrigin(tripped, origin(best.interview));
    expect(now.gates).toEqual([second]);
  });
});
