import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, assessInterview } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { interviewArbitrary } from '../../builders/run-arbitrary.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';
import { anyRun } from './any-run.ts';
import { backSteps } from './back-steps.ts';
import { changeStates } from './change-scenario.ts';
import { decisionsOf, replayed, smallScenario } from './small-scenario.ts';

const scenario = backSteps();

function assessed(choices: string) {
  return assess({ scenario, decisions: decisionsOf(scenario, choices.split(' ')), rubric: rubric1 });
}

describe('assess', () => {
  it('finds an excellent officer met although the person declines everything', () => {
    const { result, reasons, answers, ending } = assessed(
      'explain invite cue probe last-name ask-neck ask-danger plan offer tell-next',
    );
    expect({ result, reasons }).toEqual({ result: 'met', reasons: [] });
    expect(answers.map(({ is }) => is)).toEqual(['declines', 'declines']);
    expect(ending?.state).toBe('open-door');
  });

  it('finds a charming officer who never asks about danger not yet, and names the missing act and the gate', () => {
    const { result, reasons, answers } = assessed(
      'charm invite cue probe last-name ask-neck vague ask-tonight offer tell-next',
    );
    expect(answers.at(-1)).toMatchObject({ to: 'advocate', is: 'accepts' });
    expect(result).toBe('not-yet');
    expect(reasons).toContainEqual({ kind: 'act-missing', act: 'danger-asked' });
    expect(reasons).toContainEqual({ kind: 'gate', gate: 'danger-left-unasked', seq: 8 });
  });

  it('throws at a decision that cannot have been taken, and says which', () => {
    const decisions = [...decisionsOf(scenario, ['explain']), { node: 'explain.steps', choice: 'charm' }];
    expect(() => assess({ scenario, decisions, rubric: rubric1 })).toThrow(/^Decision 2 is impossible: /);
  });

  it('gives only the outcomes of the ending that hold', () => {
    const house = smallScenario({
      start: 'hall',
      nodes: {
        hall: {
          stakes: ['C1'],
          choices: { go: { goes: 'end:out', actions: [{ type: 'flag', params: { flag: 'gone' } }] } },
        },
      },
      endings: {
        out: {
          outcomes: [
            { of: 'safety', is: 'in-place', text: 'Gone.', when: { type: 'flag', params: { flag: 'gone' } } },
            { of: 'safety', is: 'theirs', text: 'Here.', when: { type: 'flag', params: { flag: 'here' } } },
          ],
        },
      },
    });
    const { ending } = assess({ scenario: house, decisions: decisionsOf(house, ['go']), rubric: rubric1 });
    expect(ending).toEqual({ state: 'out', outcomes: [{ of: 'safety', is: 'in-place', text: 'Gone.' }] });
  });

  it('gives every answer on the way, each at the decision that brought it', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const answered = replayed(run.scenario, run.decisions).turns.flatMap(({ seq, passed }) =>
          passed.filter((path) => /\.(yes|no)-\d+$/.test(path)).map(() => seq),
        );
        expect(assess({ ...run, rubric: rubric1 }).answers.map(({ seq }) => seq)).toEqual(answered);
      }),
    );
  });

  it('assesses any run of any scenario, scene regions and services included', () => {
    const directory = fakeDirectory();
    const someInterview = scenarioArbitrary.chain((some) => interviewArbitrary(some, directory));
    fc.assert(
      fc.property(someInterview, (interview) => {
        const run = {
          scenario: interview.index.scenario,
          directory,
          decisions: interview.turns.flatMap(({ decision }) => decision ?? []),
        };
        const assessment = assess({ ...run, rubric: rubric1 });
        expect(assessment).toEqual(assessInterview(interview, rubric1));
        expect(assessment.result === null).toBe(latestTurn(interview).place.is === 'node');
        for (const { earned, possible } of assessment.profile) expect(earned).toBeLessThanOrEqual(possible);
      }),
    );
  });

  it('is never changed by what the answers and endings are called or say', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const judged = ({ answers: _answers, ending: _ending, ...rest }: ReturnType<typeof assess>) => rest;
        const relabelled = { ...run, scenario: relabel(run.scenario) };
        expect(judged(assess({ ...relabelled, rubric: rubric1 }))).toEqual(
          judged(assess({ ...run, rubric: rubric1 })),
        );
      }),
    );
  });

  it('always gives the same for the same, and changes nothing it was given', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const given = structuredClone(run);
        const first = assess({ ...run, rubric: rubric1 });
        expect(assess({ ...structuredClone(given), rubric: structuredClone(rubric1) })).toEqual(first);
        expect(run).toEqual(given);
      }),
    );
  });

  it('is always plain data: JSON gives it back as it was', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const assessment = assess({ ...run, rubric: rubric1 });
        expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(assessment);
      }),
    );
  });
});

/** The scenario with yes and no exchanged, and with endings that have other names and say other things. */
function relabel(original: Scenario): Scenario {
  const said = changeStates(original, (state) => {
    const { answer, title } = state.meta ?? {};
    if (answer !== undefined) {
      return {
        ...state,
        meta: { ...state.meta, answer: { ...answer, is: answer.is === 'accepts' ? 'declines' : 'accepts' } },
      };
    }
    return title === undefined ? state : { ...state, meta: { ...state.meta, title: 'Other', outcomes: [] } };
  });
  const renamed = JSON.stringify(said)
    .replaceAll('#small.', '#small.other-')
    .replace(/"(out|early)":\{"type":"final"/g, '"other-$1":{"type":"final"');
  // A renaming leaves the shape as it was.
  return JSON.parse(renamed) as Scenario;
}
