import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import type { Scenario, WrittenScenario } from '../../scenarios/format/scenario-document.ts';
import type { WrittenState } from '../../scenarios/format/state.ts';

type Written<Key extends keyof WrittenScenario> = WrittenScenario[Key];
export type WrittenMeta = NonNullable<WrittenState['meta']>;
export type WrittenChoice = NonNullable<WrittenMeta['choices']>[number];
export type WrittenTransitions = NonNullable<WrittenState['on']>;

/** What a test wants to say about its scenario; everything else is filled in. `states` are the machine's. */
export type FakeScenario = Partial<Omit<WrittenScenario, 'machine'>> & {
  readonly states?: Written<'machine'>['states'];
  readonly initial?: string;
};

/** A small valid document in the author's form: one person, one phase, one node with two choices, one ending. */
export function fakeDocument(said: FakeScenario = {}): WrittenScenario {
  const { states, initial, ...fields } = said;
  const id = said.id ?? 'fake';
  const machineStates = states ?? {
    plan: fakePhase({ doorway: fakeNode({ ask: `#${id}.done`, press: `#${id}.done` }) }),
    done: fakeEnding(),
  };
  return {
    format: 1,
    id,
    version: '1.0.0',
    language: 'en',
    title: 'A fake scenario',
    minutes: 5,
    group: 'fakes',
    models: ['direct'],
    objectives: [{ id: 'o1', text: 'Begin well.', competencies: ['C1', 'C2'], requires: [] }],
    contentNote: 'Nothing hard.',
    briefing: {
      dispatch: 'A call.',
      known: ['Nothing yet.'],
      place: 'A door.',
      at: { weekday: 'tue', time: '01:04' },
    },
    people: { maya: { name: 'Maya', role: 'victim', about: '34, teacher' } },
    opening: { safety: 0, control: 0, trust: 0, strain: 0 },
    facts: {},
    needs: {},
    gates: [],
    sources: {},
    reviews: [],
    ...fields,
    machine: { id, initial: initial ?? Object.keys(machineStates)[0] ?? 'plan', states: machineStates },
  };
}

/** The same, parsed. A document that the parser refuses is a mistake in the test and throws its sentences. */
export function fakeScenario(said: FakeScenario = {}): Scenario {
  return parsedOrThrow(fakeDocument(said));
}

/** A document that must be valid, parsed. */
export function parsedOrThrow(document: unknown): Scenario {
  const parsed = parseScenario(JSON.stringify(document));
  if (parsed.ok) return parsed.scenario;
  throw new Error(parsed.refusals.map(({ sentence, path }) => `${sentence} (${path})`).join('\n'));
}

/** A phase whose first child is where it begins; in person with Maya unless said otherwise. */
export function fakePhase(
  states: Record<string, WrittenState>,
  said: Partial<WrittenState> = {},
): WrittenState {
  const { meta, ...rest } = said;
  return {
    meta: { phase: 'plan', channel: 'in-person', present: ['maya'], ...meta },
    initial: Object.keys(states)[0] ?? '',
    states,
    ...rest,
  };
}

type FakeNode = Partial<Omit<WrittenState, 'meta'>> & {
  readonly meta?: WrittenMeta;
  /** What is said about single choices, by id. */
  readonly choices?: Record<string, Partial<WrittenChoice>>;
};

/**
 * A node from its choices and where they lead. The first choice is the best (2 on every stake), the others are 0; a
 * choice that a test says more about keeps what it says. A key such as `call:meets` belongs to the choice `call`.
 */
export function fakeNode(
  leads: Readonly<Record<string, string | WrittenTransitions[string]>>,
  said: FakeNode = {},
): WrittenState {
  const { meta, choices = {}, ...rest } = said;
  const stakes = meta?.stakes ?? ['C1'];
  const on = Object.fromEntries(
    Object.entries(leads).map(([event, lead]) => [event, typeof lead === 'string' ? { target: lead } : lead]),
  );
  const ids = new Set(Object.keys(on).map((event) => event.split(':')[0] ?? event));
  const written = [...ids].map((id, position) => fakeChoice(id, stakes, position === 0 ? 2 : 0, choices[id]));
  return { meta: { stakes, choices: written, ...meta }, on, ...rest };
}

function fakeChoice(
  id: string,
  stakes: NonNullable<WrittenMeta['stakes']>,
  rate: number,
  said: Partial<WrittenChoice> = {},
): WrittenChoice {
  return {
    id,
    ...(said.do === undefined && { say: `Words of ${id}.`, codes: ['OPN'] }),
    rates: Object.fromEntries(stakes.map((stake) => [stake, rate])),
    because: 'It is a fake.',
    inner: 'She hears a fake.',
    basis: 'convention',
    ...said,
  };
}

/** An ending that holds everything an ending needs. */
export function fakeEnding(meta: Partial<WrittenMeta> = {}): WrittenState {
  return {
    type: 'final',
    meta: {
      title: 'The end',
      lines: [{ by: 'maya', text: 'All right.' }],
      outcomes: [
        { of: 'satisfaction', is: 'in-place', text: 'She was heard.' },
        { of: 'resolution', is: 'theirs', text: 'A report is hers to make.' },
        { of: 'safety', is: 'within-reach', text: 'There is a number she can call.' },
      ],
      dayAfter: [{ to: 'her sister', text: 'Somebody came.' }],
      ...meta,
    },
  };
}

/** A beat that goes straight on to `target`. */
export function fakeBeat(target: string, meta: WrittenMeta = {}): WrittenState {
  return { meta: { lines: [{ by: 'maya', text: 'A word in passing.' }], ...meta }, always: { target } };
}
