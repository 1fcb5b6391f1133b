import { describe, expect, it } from 'vitest';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { chooseMoments } from '../../../renderer/debrief/choose-moments.ts';
import { whatWouldFollow } from '../../../renderer/debrief/what-would-follow.ts';
import { assess } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { attemptReport } from '../../../scenarios/report/attempt-report.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import type { PolicyName } from '../../../scenarios/report/policies.ts';

const scenario = firstShipped();

function firstShipped() {
  const [first] = shippedLibrary().scenarios();
  if (first === undefined) throw new Error('No scenario ships.');
  return first;
}

function played(policy: PolicyName) {
  const { decisions } = playPolicy({ scenario, policy, seed: 1 });
  const run = { scenario, directory: undefined, decisions };
  return { decisions, report: attemptReport(run), assessment: assess({ ...run, rubric: rubric1 }) };
}

describe('chooseMoments', () => {
  it('gives three moments at most, in the order they came, none of them twice', () => {
    for (const policy of ['best', 'first', 'longest'] as const) {
      const { report, assessment } = played(policy);
      const seqs = chooseMoments(report, assessment).map(({ turn }) => turn.seq);
      expect(seqs.length).toBeLessThanOrEqual(3);
      expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));
    }
  });

  it('takes the worst harm that was not made good, a never-event before all else', () => {
    const { report, assessment } = played('first');
    const chosen = chooseMoments(report, assessment).find(({ kind }) => kind === 'harm');
    expect(assessment.harms.find(({ seq }) => seq === chosen?.turn.seq)?.repairedAt).toBeNull();
    const gates = assessment.harms.filter(({ isGate }) => isGate).map(({ seq }) => seq);
    expect(gates.slice(0, 1).every((seq) => seq === chosen?.turn.seq)).toBe(true);
  });

  it('names no harm where nothing did harm, and has the author’s own moments', () => {
    const { report, assessment } = played('best');
    const chosen = chooseMoments(report, assessment);
    expect(chosen.some(({ kind }) => kind === 'harm')).toBe(false);
    expect(chosen.filter(({ kind }) => kind === 'author').length).toBeGreaterThanOrEqual(2);
  });

  it('has nothing to choose in an interview without a decision', () => {
    expect(chooseMoments({ turns: [] }, { harms: [] })).toEqual([]);
  });
});

describe('whatWouldFollow', () => {
  it('gives, for the choice that was taken, the turn that came', () => {
    const { decisions, report } = played('best');
    for (const [position, { choice }] of decisions.entries()) {
      const attempt = { scenario, directory: null, decisions };
      expect(whatWouldFollow(attempt, position + 1, choice)).toEqual(report.turns[position + 1]);
    }
  });

  it('gives another turn for another choice, and leaves the attempt as it was', () => {
    const { decisions, report } = played('first');
    const before = JSON.stringify(decisions);
    const turn = report.turns.find(({ decision }) => decision?.choice.best === false);
    const other = turn?.decision?.others.find(({ best }) => best);
    if (turn === undefined || other === undefined) throw new Error('Everything was the best.');
    const followed = whatWouldFollow({ scenario, directory: null, decisions }, turn.seq, other.id);
    expect(followed?.decision?.choice.id).toBe(other.id);
    expect(JSON.stringify(decisions)).toBe(before);
  });

  it('gives nothing for a choice that was not there', () => {
    const { decisions } = played('best');
    expect(whatWouldFollow({ scenario, directory: null, decisions }, 1, 'no-such-choice')).toBeUndefined();
  });
});
