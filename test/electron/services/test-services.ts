import type { CallName } from '../../../electron/contract/call-names.ts';
import type { CallArguments, CallProblem, CallValues } from '../../../electron/contract/calls.ts';
import type { Result } from '../../../electron/contract/result.ts';
import type { AttemptInProgress, Mode } from '../../../electron/contract/values.ts';
import { createServices } from '../../../electron/services/create-services.ts';
import type { Services } from '../../../electron/services/create-services.ts';
import { handleCall } from '../../../electron/services/handle-call.ts';
import type { Library } from '../../../electron/services/library.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { fakeClock } from '../../builders/fake-clock.ts';
import type { FakeClock } from '../../builders/fake-clock.ts';
import { libraryOf, roundTalk } from './test-library.ts';

type Answer<Name extends CallName> = Result<CallValues[Name], CallProblem<Name>>;

/** Services on a folder, asked the way a host asks them. */
export type TestServices = {
  readonly services: Services;
  readonly clock: FakeClock;
  readonly call: <Name extends CallName>(name: Name, args: CallArguments<Name>) => Promise<Answer<Name>>;
  /** The value of a call that has to go well. */
  readonly value: <Name extends CallName>(name: Name, args: CallArguments<Name>) => Promise<CallValues[Name]>;
  /** The problem of a call that has to be refused. */
  readonly problem: <Name extends CallName>(
    name: Name,
    args: CallArguments<Name>,
  ) => Promise<CallProblem<Name>>;
  /** Registers somebody and gives what they prove it with. */
  readonly enter: (legalName?: string, badge?: string) => Promise<string>;
  /** Begins an attempt at the first scenario of the library. */
  readonly start: (as: string, mode?: Mode) => Promise<AttemptInProgress>;
  /** Takes decisions from a position on, one second apart; gives the last answer. */
  readonly decideAll: (
    as: string,
    attempt: string,
    decisions: readonly Decision[],
    from?: number,
  ) => Promise<CallValues['attempt.decide']>;
};

type Said = { readonly library?: Library; readonly clock?: FakeClock };

/** Opens services on a folder; a folder that cannot be opened is a mistake in the test. */
export function openTestServices(
  dataFolder: string,
  { library, clock = fakeClock() }: Said = {},
): TestServices {
  const opened = createServices({
    dataFolder,
    clock,
    host: 'browser',
    version: '0.0.0-test',
    library: library ?? libraryOf(roundTalk()),
  });
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const services = opened.value;
  const call: TestServices['call'] = (name, args) => handleCall(services, name, args);
  const value: TestServices['value'] = async (name, args) => {
    const answer = await call(name, args);
    if (answer.ok) return answer.value;
    throw new Error(`${name} was refused: ${JSON.stringify(answer.problem)}`);
  };
  const problem: TestServices['problem'] = async (name, args) => {
    const answer = await call(name, args);
    if (!answer.ok) return answer.problem;
    throw new Error(`${name} was not refused.`);
  };
  return {
    services,
    clock,
    call,
    value,
    problem,
    enter: async (legalName = 'Ana Ruiz', badge) => {
      const names = { legalName, displayName: legalName };
      return (await value('trainee.register', badge === undefined ? names : { ...names, badge })).as;
    },
    start: async (as, mode = 'practice') => {
      const [scenario] = (await value('shelf.list', { as })).scenarios;
      return value('attempt.start', { as, scenario: scenario?.hash ?? '', mode });
    },
    decideAll: async (as, attempt, decisions, from = 1) => {
      let last: CallValues['attempt.decide'] | undefined;
      for (const [position, decision] of decisions.entries()) {
        clock.pass(1_000);
        last = await value('attempt.decide', { as, attempt, seq: from + position, decision });
      }
      if (last === undefined) throw new Error('There was nothing to decide.');
      return last;
    },
  };
}
