import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesNow, latestTurn, openInterview, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { activeLeaves } from '../../../scenarios/machine/turn.ts';
import { deepFreeze } from '../../builders/deep-freeze.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { fakeBeat, fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';
import { movedOn, played, saidNow, standings } from '../../builders/played.ts';
import { interviewArbitrary, possibleDecisions } from '../../builders/run-arbitrary.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';

const anyInterview = scenarioArbitrary.chain((scenario) => interviewArbitrary(scenario));

/** The interview after its first choice has been taken again and again, until it ends. */
function firstChoiceToTheEnd(interview: Interview): Interview {
  let current = interview;
  for (let left = current.index.nodes.size + 1; left > 0; left -= 1) {
    const { place } = latestTurn(current);
    if (place.is === 'ending') return current;
    const [first] = place.node.choices;
    current = movedOn(current, first?.id ?? '');
  }
  return current;
}

describe('an interview', () => {
  it('is always at exactly one node or ending', () => {
    fc.assert(
      fc.property(anyInterview, ({ index, snapshot, turns }) => {
        const resting = activeLeaves(snapshot.value).filter(
          (path) => index.nodes.has(path) || index.endings.has(path),
        );
        expect(resting).toEqual([turns.at(-1)?.place.path]);
      }),
    );
  });

  it('has an open choice wherever it has not ended, and none where it has', () => {
    fc.assert(
      fc.property(anyInterview, (interview) => {
        const hasEnded = latestTurn(interview).place.is === 'ending';
        const open = choicesNow(interview).filter(({ is }) => is === 'open');
        expect(open.length > 0).toBe(!hasEnded);
      }),
    );
  });

  it('can be brought to an ending from wherever it is', () => {
    fc.assert(
      fc.property(anyInterview, (interview) => {
        expect(latestTurn(firstChoiceToTheEnd(interview)).place.is).toBe('ending');
      }),
    );
  });

  it('refuses every decision after an ending', () => {
    fc.assert(
      fc.property(anyInterview, fc.nat(), (interview, pick) => {
        const ended = firstChoiceToTheEnd(interview);
        const { path } = latestTurn(ended).place;
        const ids = [...ended.index.choices.keys()];
        const choice = ids[pick % ids.length] ?? '';
        const node = ended.index.choices.get(choice)?.node.path ?? '';
        const problem = `The interview has ended at "${path}"; nothing can be decided after it.`;
        expect(takeDecision(ended, { node, choice })).toEqual({ ok: false, problem });
        expect(takeDecision(ended, { node: path, choice })).toEqual({ ok: false, problem });
        expect(possibleDecisions(ended)).toEqual([]);
      }),
    );
  });

  it('takes every open choice and no other', () => {
    fc.assert(
      fc.property(anyInterview, (interview) => {
        const node = latestTurn(interview).place.path;
        const possible = possibleDecisions(interview);
        for (const decision of possible) expect(takeDecision(interview, decision).ok).toBe(true);
        const closed = choicesNow(interview).filter(
          ({ is, choice }) => is !== 'open' && choice.over === undefined,
        );
        for (const { choice } of closed) {
          const problem = `The choice "${choice.id}" is not open here.`;
          expect(takeDecision(interview, { node, choice: choice.id })).toEqual({ ok: false, problem });
        }
        const open = new Set(
          choicesNow(interview).flatMap(({ is, choice }) => (is === 'open' ? [choice.id] : [])),
        );
        expect(new Set(possible.map(({ choice }) => choice))).toEqual(open);
      }),
    );
  });

  it('is left as it was by every decision, as are its scenario and its directory', () => {
    const directory = deepFreeze(fakeDirectory());
    fc.assert(
      fc.property(
        scenarioArbitrary.map(deepFreeze).chain((scenario) => interviewArbitrary(scenario, directory)),
        (interview) => {
          const { turns } = deepFreeze({ turns: interview.turns });
          const before = JSON.stringify(turns);
          for (const decision of possibleDecisions(interview)) takeDecision(interview, decision);
          expect(JSON.stringify(interview.turns)).toBe(before);
        },
      ),
    );
  });

  it('numbers its turns and keeps each dimension from −3 to 3', () => {
    fc.assert(
      fc.property(anyInterview, ({ turns }) => {
        expect(turns.map(({ seq }) => seq)).toEqual(turns.map((_, position) => position));
        for (const { context } of turns) {
          for (const level of [context.safety, context.control, context.trust, context.strain]) {
            expect(Math.abs(level)).toBeLessThanOrEqual(3);
          }
        }
      }),
    );
  });

  it('refuses a decision for another node and for a choice that is not there', () => {
    const interview = openInterview(fakeScenario());
    expect(takeDecision(interview, { node: 'done', choice: 'ask' })).toEqual({
      ok: false,
      problem: 'The interview is at "plan.doorway", not at "done".',
    });
    expect(takeDecision(interview, { node: 'plan.doorway', choice: 'sing' })).toEqual({
      ok: false,
      problem: '"plan.doorway" has no choice "sing".',
    });
  });

  it('lets no transition of scenery stand for a choice that is closed', () => {
    const scenario = fakeScenario({
      states: {
        now: {
          type: 'parallel',
          meta: { phase: 'plan', channel: 'phone', present: ['maya'] },
          states: {
            talk: {
              initial: 'door',
              states: {
                door: fakeNode({
                  go: '#fake.done',
                  never: { target: 'door', guard: { trust: 3 } },
                }),
              },
            },
            rain: { initial: 'dry', states: { dry: { on: { never: { target: 'wet' } } }, wet: {} } },
          },
        },
        done: fakeEnding(),
      },
    });
    const interview = openInterview(scenario);
    expect(interview.snapshot.can({ type: 'never' })).toBe(true);
    expect(standings(interview)).toEqual({ go: 'open', never: 'hidden' });
    expect(() => movedOn(interview, 'never')).toThrow('The choice "never" is not open here.');
  });
});

describe('what is said again', () => {
  const scenario = fakeScenario({
    states: {
      plan: fakePhase({
        door: fakeNode(
          { go: '#fake.done', 'ask-again': 'reply' },
          { meta: { lines: [{ by: 'maya', text: 'Who is there?' }] } },
        ),
        reply: fakeBeat('door', { lines: [{ by: 'maya', text: 'I would rather not say.' }] }),
      }),
      done: fakeEnding(),
    },
  });

  it('is not what a node said when the interview came to it', () => {
    expect(saidNow(played(scenario))).toEqual(['Who is there?']);
    expect(saidNow(played(scenario, ['ask-again']))).not.toContain('Who is there?');
  });

  it('is what is said in passing, each time', () => {
    expect(saidNow(played(scenario, ['ask-again']))).toEqual(['I would rather not say.']);
    expect(saidNow(played(scenario, ['ask-again', 'ask-again']))).toEqual(['I would rather not say.']);
  });
});
