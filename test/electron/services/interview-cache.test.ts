import { describe, expect, it } from 'vitest';
import { interviewCache } from '../../../electron/services/interview-cache.ts';
import { openInterview, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { endlessDecision, roundTalk } from './test-library.ts';

function interviewAfter(decisions: number): Interview {
  let interview = openInterview(roundTalk());
  for (let seq = 1; seq <= decisions; seq += 1) {
    const taken = takeDecision(interview, endlessDecision(seq));
    if (!taken.ok) throw new Error(taken.problem);
    interview = taken.interview;
  }
  return interview;
}

describe('the interviews kept in memory', () => {
  it('are given only when they have as many decisions as are stored', () => {
    const cache = interviewCache();
    const interview = interviewAfter(2);
    cache.keep('a', interview);
    expect(cache.at('a', 2)).toBe(interview);
    expect(cache.at('a', 1)).toBeUndefined();
    expect(cache.at('a', 3)).toBeUndefined();
    expect(cache.at('b', 2)).toBeUndefined();
  });

  it('are so many and no more, and what was used longest ago goes first', () => {
    const cache = interviewCache();
    const interview = interviewAfter(0);
    cache.keep('first', interview);
    for (let number = 0; number < 47; number += 1) cache.keep(`more ${number}`, interview);
    expect(cache.at('first', 0)).toBe(interview);
    cache.keep('one too many', interview);
    expect(cache.at('more 0', 0)).toBeUndefined();
    expect(cache.at('first', 0)).toBe(interview);
    cache.clear();
    expect(cache.at('first', 0)).toBeUndefined();
  });
});
