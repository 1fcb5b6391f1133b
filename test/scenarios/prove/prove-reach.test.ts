import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../scenarios/format/directory.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { formatPath, pathOfState } from '../../../scenarios/format/place.ts';
import { latestTurn, openInterview } from '../../../scenarios/machine/interview.ts';
import { prove } from '../../../scenarios/prove/prove.ts';
import { followRoute } from '../../../scenarios/report/route.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';
import { naiveWalk } from './naive-walk.ts';

const directory = fakeDirectory();

describe('prove, beside plain enumeration with the engine', () => {
  it('finds the same states, choices and facts out of reach, the same dead ends, and runs as short', () => {
    let compared = 0;
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const naive = naiveWalk(scenario, directory, 400);
        if (naive === undefined) return;
        compared += 1;
        const proof = prove(scenario, directory);
        const countOf = (kind: string) => proof.findings.filter((finding) => finding.kind === kind).length;
        const { index } = openInterview(scenario);
        const missed = [...index.states.values()].filter(
          ({ kind, path }) =>
            kind !== 'compound' && kind !== 'parallel' && kind !== 'final' && !naive.reached.has(path),
        );
        const told = proof.findings
          .filter(({ kind }) => kind === 'cannot-be-reached')
          .map(({ path }) => path);
        expect(told).toEqual(expect.arrayContaining(missed.map(({ path }) => formatPath(pathOfState(path)))));
        const finals = [...index.states.values()].filter(({ kind }) => kind === 'final');
        expect(told.length - missed.length).toBeLessThanOrEqual(finals.length);
        const closed = [...index.choices.values()].filter(
          ({ node, choice }) => naive.reached.has(node.path) && !naive.opened.has(choice.id),
        );
        expect(countOf('never-open')).toBe(closed.length);
        const untold = Object.entries(scenario.facts).filter(
          ([id, { kept }]) => kept !== true && !naive.told.has(id),
        );
        expect(countOf('never-told')).toBe(untold.length);
        expect(countOf('dead-end')).toBe(naive.deadEnds.size);
        expect(proof.states).toBeLessThanOrEqual(naive.states);
        for (const { ending, reachable, route } of proof.endings) {
          expect(reachable).toBe(naive.reached.has(ending));
          if (route === null) continue;
          expect(endOf(scenario, directory, route)).toBe(ending);
          expect(lengthOf(route)).toBe(naive.reached.get(ending));
        }
        expect(proof.exact).toBe(true);
      }),
    );
    expect(compared).toBeGreaterThan(50);
  }, 120_000);
});

function lengthOf(route: string): number {
  return route === '' ? 0 : route.split(',').length;
}

function endOf(scenario: Scenario, bound: Directory, route: string): string {
  const followed = followRoute(openInterview(scenario, bound), route);
  if (!followed.ok) throw new Error(followed.problem);
  return latestTurn(followed.interview).place.path;
}
