import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, initialTransition, transition } from 'xstate';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { buildMachine } from '../../../scenarios/machine/build-machine.ts';
import { bindDirectory } from '../../../scenarios/machine/bind-directory.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { openInterview } from '../../../scenarios/machine/interview.ts';
import type { Interview } from '../../../scenarios/machine/interview.ts';
import { replay } from '../../../scenarios/machine/replay.ts';
import { fakeDirectory } from '../../builders/fake-directory.ts';
import { fakeScenario } from '../../builders/fake-scenario.ts';
import { parsedFixture, stateOf } from '../../builders/parsed-fixture.ts';
import { interviewArbitrary } from '../../builders/run-arbitrary.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';

const directory = fakeDirectory();

/** What a bare machine is sent for a decision: the choice, and for one over services the class that was found. */
function eventFor(scenario: Scenario, { choice, args }: Decision): { readonly type: string } {
  if (args === undefined) return { type: choice };
  const found = bindDirectory(scenario, directory).classOf(args.service, args.need);
  return { type: `${choice}:${found ?? ''}` };
}

function snapshotAfter(interview: Interview, decisions: readonly Decision[]): Interview['snapshot'] {
  const replayed = replay({ scenario: interview.index.scenario, directory, decisions });
  if (!replayed.ok) throw new Error(replayed.problem);
  return replayed.interview.snapshot;
}

describe('buildMachine', () => {
  it('steps as a bare XState actor does, event by event', () => {
    fc.assert(
      fc.property(
        scenarioArbitrary.chain((scenario) => interviewArbitrary(scenario, directory)),
        (interview) => {
          const { scenario } = interview.index;
          const decisions = interview.turns.flatMap(({ decision }) => decision ?? []);
          const actor = createActor(buildMachine(scenario)).start();
          const states = [actor.getSnapshot()];
          for (const decision of decisions) {
            actor.send(eventFor(scenario, decision));
            states.push(actor.getSnapshot());
          }
          for (const [position, { value, context, status }] of states.entries()) {
            const ours = snapshotAfter(interview, decisions.slice(0, position));
            expect({ value, context, status }).toEqual({
              value: ours.value,
              context: ours.context,
              status: ours.status,
            });
            expect(interview.turns[position]?.context).toEqual(context);
            expect(interview.turns[position]?.place.is === 'ending').toBe(status === 'done');
          }
        },
      ),
    );
  });

  it('steps as XState’s pure functions do', () => {
    fc.assert(
      fc.property(
        scenarioArbitrary.chain((scenario) => interviewArbitrary(scenario, directory)),
        (interview) => {
          const { scenario } = interview.index;
          const machine = buildMachine(scenario);
          let [state] = initialTransition(machine);
          for (const { decision } of interview.turns) {
            if (decision !== undefined) [state] = transition(machine, state, eventFor(scenario, decision));
          }
          expect(state.value).toEqual(interview.snapshot.value);
          expect(state.context).toEqual(interview.snapshot.context);
        },
      ),
    );
  });

  it('gives the same machine for the same scenario', () => {
    const scenario = fakeScenario();
    expect(buildMachine(scenario)).toBe(buildMachine(scenario));
    expect(buildMachine(scenario)).not.toBe(buildMachine(fakeScenario()));
  });

  it('gives XState the states as they stand, the talk before other regions', () => {
    const scenario = parsedFixture('scene-regions');
    const { config } = buildMachine(scenario);
    expect(Object.keys(config.states?.['account']?.states ?? {})).toEqual(['talk', 'child', 'radio']);
    expect(Object.keys(stateOf(scenario, 'account').states ?? {})).toEqual(['child', 'radio', 'talk']);
    expect(config.states?.['account']).toEqual(scenario.machine.states['account']);
  });

  it('opens with the opening and with nothing known', () => {
    const opening = { safety: -1, control: 1, trust: 2, strain: 3 };
    const { snapshot } = openInterview(fakeScenario({ opening }));
    expect(snapshot.context).toEqual({ ...opening, facts: {}, needs: {}, flags: {} });
  });

  it('stops with a message where an endless way was let through', () => {
    const scenario = fakeScenario();
    const around = { meta: { phase: 'plan' as const }, initial: 'a' };
    const endless: Scenario = {
      ...scenario,
      machine: {
        ...scenario.machine,
        states: {
          plan: { ...around, states: { a: { always: [{ target: 'b' }] }, b: { always: [{ target: 'a' }] } } },
        },
      },
    };
    expect(() => openInterview(endless)).toThrow(/1000/);
  });
});
