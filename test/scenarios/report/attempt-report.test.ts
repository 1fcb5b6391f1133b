import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../scenarios/format/directory.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { openInterview } from '../../../scenarios/machine/interview.ts';
import { attemptReport, reportInterview } from '../../../scenarios/report/attempt-report.ts';
import type { AttemptReport } from '../../../scenarios/report/attempt-report.ts';
import { followRoute } from '../../../scenarios/report/route.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';
import { fixtureDirectory, fixtureScenario, starterScenario } from '../../builders/read-fixture.ts';
import { interviewArbitrary } from '../../builders/run-arbitrary.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';

function reportOf(scenario: Scenario, route: string, directory?: Directory): AttemptReport {
  const followed = followRoute(openInterview(scenario, directory), route);
  if (!followed.ok) throw new Error(followed.problem);
  return attemptReport({ scenario, directory, decisions: followed.decisions });
}

describe('attemptReport', () => {
  it('is plain data that survives JSON unchanged', () => {
    fc.assert(
      fc.property(
        scenarioArbitrary.chain((scenario) => interviewArbitrary(scenario)),
        (interview) => {
          const report = reportInterview(interview);
          expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
        },
      ),
    );
  });

  it('has one turn for the opening and one for each decision, each with a choice that was open', () => {
    fc.assert(
      fc.property(
        scenarioArbitrary.chain((scenario) => interviewArbitrary(scenario)),
        (interview) => {
          const { turns } = reportInterview(interview);
          expect(turns.map(({ seq }) => seq)).toEqual(interview.turns.map((_, position) => position));
          expect(turns[0]?.decision).toBeNull();
          for (const { decision } of turns.slice(1)) expect(decision?.choice.standing).toBe('open');
        },
      ),
    );
  });

  it('leaves out nothing that was heard, and adds nothing', () => {
    fc.assert(
      fc.property(
        scenarioArbitrary.chain((scenario) => interviewArbitrary(scenario)),
        (interview) => {
          const reported = reportInterview(interview).turns.flatMap(({ heard }) =>
            heard.map(({ words }) => words),
          );
          expect(reported).toEqual(interview.turns.flatMap(({ spoken }) => spoken.map(({ text }) => text)));
        },
      ),
    );
  });

  it('says of every decision what was decided, in what words, to whom, and how it is judged', () => {
    const [, first] = reportOf(starterScenario(), 'porch-explain').turns;
    expect(first?.decision?.at).toMatchObject({
      path: 'explain.porch',
      phase: 'explain',
      channel: 'in-person',
    });
    expect(first?.decision?.choice).toMatchObject({
      id: 'porch-explain',
      kind: 'said',
      to: { id: 'priya', name: 'Priya', role: 'victim' },
      codes: [{ id: 'EXP', name: 'Explanation' }],
      rates: [
        { competency: 'C2', rate: 2 },
        { competency: 'C3', rate: 2 },
      ],
      acts: [{ id: 'role-explained', name: 'Role explained' }],
      basis: { is: 'practice' },
      best: true,
    });
    expect(first?.dimensions).toEqual({ safety: 1, control: 0, trust: 1, strain: 0 });
  });

  it('shows what else could have been chosen, with the best marked', () => {
    const [, first] = reportOf(starterScenario(), 'porch-name').turns;
    expect(first?.decision?.choice.best).toBe(false);
    const others = first?.decision?.others.map(({ id, best }) => [id, best]);
    expect(others).toEqual([
      ['porch-explain', true],
      ['porch-form', false],
    ]);
  });

  it('shows what was locked with the reason that was read, and never what was hidden', () => {
    const report = reportOf(starterScenario(), 'porch-form,telling-morning,alley-kids,back-read');
    const alley = report.turns[3]?.decision;
    expect(alley?.others.map(({ id }) => id)).not.toContain('alley-sorry');
    const look = report.turns[4]?.decision?.others.find(({ id }) => id === 'back-look');
    expect(look).toMatchObject({
      standing: 'locked',
      reason: 'Priya has not asked you through to the back.',
      best: false,
    });
  });

  it('resolves sources to their titles', () => {
    const [, , second] = reportOf(starterScenario(), 'porch-explain,telling-open').turns;
    expect(second?.decision?.choice.basis).toEqual({
      is: 'source',
      sources: [
        {
          id: 'S10',
          title: 'Replace this with the text your judgments rest on, and cite it by its mark',
          url: 'https://example.org/',
        },
      ],
    });
  });

  it('tells facts by their text and quote when they come out', () => {
    const [, , second] = reportOf(starterScenario(), 'porch-explain,telling-open').turns;
    expect(second?.disclosed).toEqual([
      {
        id: 'bicycle',
        text: 'Her bicycle is gone.',
        quote: 'My bike is gone, and the padlock was on the step.',
        kind: 'event',
      },
    ]);
  });

  it('puts what was never said under its headings: kept, and closed by how it was asked', () => {
    const closed = reportOf(starterScenario(), 'porch-form,telling-morning,alley-cue');
    expect(closed.turns[3]?.shut.map(({ id }) => id)).toEqual(['voice']);
    expect(closed.neverSaid.closedByHowItWasAsked.map(({ id, seq }) => [id, seq])).toEqual([['voice', 3]]);
    expect(closed.neverSaid.theirsToKeep.map(({ id }) => id)).toEqual(['brother']);
    const told = reportOf(starterScenario(), 'porch-explain,telling-open,alley-cue');
    expect(told.neverSaid.closedByHowItWasAsked).toEqual([]);
  });

  it('names what was said and not passed on, who spoke, and for whom', () => {
    const report = reportOf(fixtureScenario('interpreter'), 'get-voice');
    const [notPassedOn] = report.neverSaid.saidNotPassedOn;
    expect(notPassedOn).toMatchObject({
      seq: 0,
      speaker: { name: 'Teo', role: 'relative' },
      for: { name: 'Ana' },
      words: 'She says it was nothing, officer.',
      meant: 'He took the papers.',
    });
    expect(report.turns[0]?.heard[0]).toMatchObject({ speaker: { name: 'Ana' }, lang: 'mam', meant: null });
  });

  it('says which service was asked for which need, and what it is for it', () => {
    const report = reportOf(
      fixtureScenario('services'),
      'worry,call:harbor-house:advocate',
      fixtureDirectory(),
    );
    expect(report.turns[1]?.noted).toEqual([
      { id: 'advocate', text: 'Somebody on her side', urgency: 'tonight' },
    ]);
    expect(report.turns[2]?.decision?.service).toEqual({
      service: { id: 'harbor-house', name: 'Harbor House' },
      need: { id: 'advocate', text: 'Somebody on her side' },
      is: 'full',
      said: [],
    });
    expect(report.directory).toEqual({ id: 'fixture-county', version: 1, name: 'Fixture County' });
  });

  it('gives an ending only the outcomes that hold on the route', () => {
    const safetyOf = (route: string) =>
      reportOf(starterScenario(), route).ending?.outcomes.filter(({ of }) => of === 'safety').length;
    expect(safetyOf('porch-explain,telling-open,alley-cue,back-read,goodbye-date')).toBe(2);
    expect(safetyOf('porch-explain,telling-open,alley-who,back-read,goodbye-date')).toBe(1);
    expect(reportOf(starterScenario(), 'porch-explain').ending).toBeNull();
  });

  it('says what people decided for themselves', () => {
    const scenario = fakeScenario({
      states: {
        plan: fakePhase({
          offer: fakeNode({ ask: 'no-thanks', skip: '#fake.done' }),
          'no-thanks': {
            meta: {
              lines: [{ by: 'maya', text: 'Not today.' }],
              answer: { by: 'maya', to: 'advocate', is: 'declines' },
            },
            always: { target: '#fake.done' },
          },
        }),
        done: fakeEnding(),
      },
    });
    const [, asked] = reportOf(scenario, 'ask').turns;
    expect(asked?.answers).toEqual([
      { by: { id: 'maya', name: 'Maya', role: 'victim' }, to: 'advocate', is: 'declines' },
    ]);
  });

  it('counts a review only when an advocate read exactly this version', () => {
    const review = { by: 'R. Ode', role: 'advocate', on: '2026-02-01', version: '1.0.0' } as const;
    const reviewed = (reviews: Parameters<typeof fakeScenario>[0] & object) =>
      reportInterview(openInterview(fakeScenario(reviews), fakeDirectory())).scenario.reviewedByAdvocate;
    expect(reviewed({ reviews: [review] })).toBe(true);
    expect(reviewed({ reviews: [{ ...review, version: '0.9.0' }] })).toBe(false);
    expect(reviewed({ reviews: [{ ...review, role: 'trainer' }] })).toBe(false);
    expect(reviewed({})).toBe(false);
  });

  it('throws for decisions that cannot have been taken', () => {
    const scenario = starterScenario();
    expect(() =>
      attemptReport({ scenario, decisions: [{ node: 'explain.porch', choice: 'telling-open' }] }),
    ).toThrow('Decision 1 cannot be reported.');
  });
});
