import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { CallProblem, CallValues } from '../../../electron/contract/calls.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { failed, succeeded } from '../../../electron/contract/result.ts';
import type { AttemptInProgress, TypedWords } from '../../../electron/contract/values.ts';
import { attemptMachine } from '../../../renderer/attempt/attempt-machine.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';

type Answer = Result<CallValues['attempt.decide'], CallProblem<'attempt.decide'>>;
type Kept = Result<null, CallProblem<'words.keep'>>;

const scenario = fakeScenario({
  states: {
    plan: fakePhase({
      doorway: fakeNode({ ask: 'kitchen', press: 'kitchen' }),
      kitchen: fakeNode({ stay: '#fake.done', hurry: '#fake.done' }, { meta: { ownWords: true } }),
    }),
    done: fakeEnding(),
  },
});

const ask = { node: 'plan.doorway', choice: 'ask' } satisfies Decision;
const press = { node: 'plan.doorway', choice: 'press' } satisfies Decision;
const stay = { node: 'plan.kitchen', choice: 'stay' } satisfies Decision;

function fakeAttempt(
  decisions: readonly Decision[] = [],
  typed: readonly TypedWords[] = [],
): AttemptInProgress {
  const names = { attempt: 'a1', mode: 'practice', seed: 1, scenarioHash: '0'.repeat(64) } as const;
  const written = { typed, plusDelta: null };
  return {
    ...names,
    scenario,
    directory: null,
    decisions,
    closed: false,
    record: null,
    forkedFrom: null,
    written,
  };
}

/** An attempt whose host gives these answers in turn, and what the host was sent. */
function startAttempt(answers: readonly Answer[], decisions: readonly Decision[] = []) {
  const sent: { seq: number; decision: Decision }[] = [];
  const save = fromPromise<Answer, { seq: number; decision: Decision }>(({ input }) => {
    sent.push(input);
    const answer = answers[sent.length - 1];
    return answer === undefined ? Promise.reject(new Error('No answer is left.')) : Promise.resolve(answer);
  });
  const input = { attempt: fakeAttempt(decisions), ownWords: 'none' } as const;
  const actor = createActor(attemptMachine.provide({ actors: { save } }), { input });
  actor.start();
  const at = () => latestTurn(actor.getSnapshot().context.interview).place.path;
  const until = (value: string) => waitFor(actor, (snapshot) => snapshot.value === value);
  return { actor, sent, at, until };
}

const kept: Answer = succeeded({ seq: 1, closed: false, record: null });

describe('attemptMachine', () => {
  it('shows a decision only after the host has said that it is kept', async () => {
    const { actor, at, until } = startAttempt([kept]);
    actor.send({ type: 'decide', decision: ask });
    expect(actor.getSnapshot().value).toBe('saving');
    expect(at()).toBe('plan.doorway');
    await until('deciding');
    expect(at()).toBe('plan.kitchen');
  });

  it('begins where the stored decisions end', () => {
    expect(startAttempt([], [ask]).at()).toBe('plan.kitchen');
  });

  it('numbers each decision by its place in the run', async () => {
    const { actor, sent, until } = startAttempt([kept, kept]);
    actor.send({ type: 'decide', decision: ask });
    await until('deciding');
    actor.send({ type: 'decide', decision: stay });
    await until('closed');
    expect(sent.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('sends nothing that is not open where the interview stands', () => {
    const { actor, sent } = startAttempt([kept]);
    actor.send({ type: 'decide', decision: stay });
    expect(actor.getSnapshot().value).toBe('deciding');
    expect(sent).toEqual([]);
  });

  it('stays where it is when the disk is full, and sends the same decision again when asked', async () => {
    const { actor, sent, at, until } = startAttempt([failed({ kind: 'disk-full' }), kept]);
    actor.send({ type: 'decide', decision: ask });
    await until('failed');
    expect(at()).toBe('plan.doorway');
    expect(actor.getSnapshot().context.problem).toEqual({ kind: 'disk-full' });
    actor.send({ type: 'retry' });
    await until('deciding');
    expect(sent).toEqual([
      { seq: 1, decision: ask },
      { seq: 1, decision: ask },
    ]);
  });

  it('goes to where another window has taken the interview, and says so', async () => {
    const { actor, at, until } = startAttempt([failed({ kind: 'moved-on', attempt: fakeAttempt([press]) })]);
    actor.send({ type: 'decide', decision: ask });
    await until('deciding');
    expect(at()).toBe('plan.kitchen');
    expect(actor.getSnapshot().context.problem?.kind).toBe('moved-on');
    expect(actor.getSnapshot().context.interview.turns.at(-1)?.decision).toEqual(press);
  });

  it('takes no decision while it is paused', () => {
    const { actor, sent } = startAttempt([kept]);
    actor.send({ type: 'pause' });
    actor.send({ type: 'decide', decision: ask });
    expect(actor.getSnapshot().value).toBe('paused');
    expect(sent).toEqual([]);
    actor.send({ type: 'goOn' });
    expect(actor.getSnapshot().value).toBe('deciding');
  });

  it('closes at an ending', () => {
    expect(startAttempt([], [ask, stay]).actor.getSnapshot().value).toBe('closed');
  });
});

type Writing = {
  readonly answers?: readonly Kept[];
  readonly typed?: readonly TypedWords[];
  readonly decisions?: readonly Decision[];
};

/** An attempt at the node that asks for own words, whose host gives these answers to words; and all it was told. */
function startWriting({ answers = [succeeded(null)], typed = [], decisions = [ask] }: Writing = {}) {
  const told: unknown[] = [];
  const left = [...answers];
  const actor = createActor(
    attemptMachine.provide({
      actors: {
        save: fromPromise<Answer, { seq: number; decision: Decision }>(() => Promise.resolve(kept)),
        keepWords: fromPromise<Kept, { seq: number; words: string }>(({ input }) => {
          told.push(input);
          return Promise.resolve(left.shift() ?? succeeded(null));
        }),
        dropDraft: fromPromise<unknown, { seq: number }>(({ input }) => {
          told.push({ ...input, dropped: true });
          return Promise.resolve();
        }),
      },
    }),
    { input: { attempt: fakeAttempt(decisions, typed), ownWords: 'three' } },
  );
  actor.start();
  return { actor, told, until: (value: string) => waitFor(actor, (snapshot) => snapshot.value === value) };
}

const words = 'I would sit down.';

describe('attemptMachine, asking for own words', () => {
  it('shows the choices only after the host has said that the words are kept', async () => {
    const { actor, told, until } = startWriting();
    expect(actor.getSnapshot().value).toBe('writing');
    actor.send({ type: 'write', words: `  ${words} ` });
    actor.send({ type: 'keep' });
    expect(actor.getSnapshot().value).toBe('keeping');
    await until('deciding');
    expect(told).toEqual([{ seq: 2, words }]);
    expect(actor.getSnapshot().context.typed).toEqual([{ seq: 2, words, isDraft: false }]);
  });

  it('takes no decision before, and keeps nothing where nothing is written', () => {
    const { actor, told } = startWriting();
    actor.send({ type: 'decide', decision: stay });
    actor.send({ type: 'keep' });
    actor.send({ type: 'write', words: '  ' });
    actor.send({ type: 'keep' });
    expect(actor.getSnapshot().value).toBe('writing');
    expect(told).toEqual([]);
  });

  it('may be skipped, takes back what was kept of a draft, and asks no second time', async () => {
    const { actor, told, until } = startWriting();
    actor.send({ type: 'write', words });
    actor.send({ type: 'skip' });
    await until('deciding');
    expect(told).toEqual([{ seq: 2, dropped: true }]);
    actor.send({ type: 'pause' });
    actor.send({ type: 'goOn' });
    expect(actor.getSnapshot().value).toBe('deciding');
  });

  it('stays with the words when they could not be kept, and tries again or lets them be skipped', async () => {
    const { actor, until } = startWriting({
      answers: [failed({ kind: 'disk-full' }), failed({ kind: 'disk-full' })],
    });
    actor.send({ type: 'write', words });
    actor.send({ type: 'keep' });
    await until('notKept');
    expect(actor.getSnapshot().context).toMatchObject({ draft: words, problem: { kind: 'disk-full' } });
    actor.send({ type: 'retry' });
    await until('notKept');
    actor.send({ type: 'retry' });
    await until('deciding');
    expect(actor.getSnapshot().context.problem).toBeUndefined();
  });

  it('has the words still after a pause', () => {
    const { actor } = startWriting();
    actor.send({ type: 'write', words });
    actor.send({ type: 'pause' });
    expect(actor.getSnapshot().value).toBe('paused');
    actor.send({ type: 'goOn' });
    expect(actor.getSnapshot().value).toBe('writing');
    expect(actor.getSnapshot().context.draft).toBe(words);
  });

  it('goes on with the draft that was kept, and past words that were kept for good', () => {
    const draft = { seq: 2, words: 'I would', isDraft: true };
    const resumed = startWriting({ typed: [draft] }).actor.getSnapshot();
    expect([resumed.value, resumed.context.draft]).toEqual(['writing', 'I would']);
    const done = startWriting({ typed: [{ seq: 2, words, isDraft: false }] }).actor.getSnapshot();
    expect(done.value).toBe('deciding');
  });

  it('goes to where another window has taken the interview, and asks there', async () => {
    const elsewhere = { kind: 'moved-on', attempt: fakeAttempt([press]) } as const;
    const { actor, until } = startWriting({ answers: [failed(elsewhere)] });
    actor.send({ type: 'write', words });
    actor.send({ type: 'keep' });
    await until('writing');
    const { context } = actor.getSnapshot();
    expect(context).toMatchObject({ draft: '', problem: { kind: 'moved-on' } });
    expect(context.interview.turns.at(-1)?.decision).toEqual(press);
  });

  it('begins with an empty page at the next turn', async () => {
    const { actor, until } = startWriting({ decisions: [] });
    actor.send({ type: 'decide', decision: ask });
    await until('writing');
    expect(actor.getSnapshot().context.draft).toBe('');
  });
});
