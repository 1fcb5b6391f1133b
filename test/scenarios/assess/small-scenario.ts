import type { Action } from '../../../scenarios/format/action.ts';
import type { Guard } from '../../../scenarios/format/guard.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { ScenarioChoice } from '../../../scenarios/machine/index-scenario.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import { choicesNow, type Interview, latestTurn } from '../../../scenarios/machine/interview.ts';
import { replay } from '../../../scenarios/machine/replay.ts';

type State = Scenario['machine']['states'][string];
type Meta = NonNullable<State['meta']>;

export type SmallChoice = Partial<ScenarioChoice> & {
  /** A node or beat, or `end:<ending>`. */
  readonly goes: string;
  readonly guard?: Guard;
  readonly actions?: readonly Action[];
};
export type SmallNode = {
  readonly stakes: Meta['stakes'];
  readonly choices: Readonly<Record<string, SmallChoice>>;
  readonly lines?: Meta['lines'];
};
export type SmallBeat = {
  readonly answer?: Meta['answer'];
  readonly lines?: Meta['lines'];
  readonly always: readonly { readonly goes: string; readonly guard?: Guard }[];
};
export type SmallEnding = Partial<Pick<Meta, 'title' | 'outcomes' | 'answer'>>;
export type SmallScenario = {
  readonly start: string;
  readonly nodes: Readonly<Record<string, SmallNode>>;
  readonly beats?: Readonly<Record<string, SmallBeat>>;
  readonly endings: Readonly<Record<string, SmallEnding>>;
} & Partial<Pick<Scenario, 'objectives' | 'gates' | 'facts' | 'opening'>>;

/** A parsed scenario with one phase, `visit`, from what a test has to say about it. Said to Maya unless it says otherwise. */
export function smallScenario(small: SmallScenario): Scenario {
  const nodes = Object.entries(small.nodes).map(([key, node]) => [key, nodeState(node)]);
  const beats = Object.entries(small.beats ?? {}).map(([key, beat]) => [key, beatState(beat)]);
  const endings = Object.entries(small.endings).map(([key, ending]) => [key, endingState(key, ending)]);
  return {
    format: 1,
    id: 'small',
    version: '1.0.0',
    language: 'en',
    title: 'Small',
    minutes: 5,
    group: 'small',
    models: ['direct'],
    objectives: small.objectives ?? [],
    contentNote: 'None.',
    briefing: { dispatch: 'A call.', known: [], place: 'A house.', at: { weekday: 'tue', time: '01:04' } },
    people: {
      maya: { name: 'Maya', role: 'victim', about: '34, teacher' },
      ruth: { name: 'Ruth', role: 'interpreter', about: 'On the phone' },
      tom: { name: 'Tom', role: 'witness', about: 'Neighbor' },
    },
    opening: small.opening ?? { safety: 0, control: 0, trust: 0, strain: 0 },
    facts: small.facts ?? {},
    needs: {},
    gates: small.gates ?? [],
    sources: {},
    reviews: [],
    machine: {
      id: 'small',
      initial: 'visit',
      states: {
        visit: {
          initial: small.start,
          meta: { phase: 'account' },
          states: Object.fromEntries([...nodes, ...beats]),
        },
        ...Object.fromEntries(endings),
      },
    },
  };
}

function nodeState({ stakes, choices, lines }: SmallNode): State {
  const entries = Object.entries(choices);
  return {
    meta: {
      channel: 'in-person',
      present: [{ who: 'maya', how: 'seen' }],
      stakes,
      ...(lines === undefined ? {} : { lines }),
      choices: entries.map(([id, { goes: _goes, guard: _guard, actions: _actions, ...choice }]) => ({
        id,
        rates: {},
        ...(choice.do === undefined ? { say: `Say ${id}.` } : {}),
        ...choice,
      })),
    },
    on: Object.fromEntries(
      entries.map(([id, { goes, guard, actions }]) => [
        id,
        [
          {
            target: targetOf(goes),
            ...(guard === undefined ? {} : { guard }),
            ...(actions === undefined ? {} : { actions }),
          },
        ],
      ]),
    ),
  };
}

function beatState({ answer, lines, always }: SmallBeat): State {
  return {
    meta: { ...(answer === undefined ? {} : { answer }), ...(lines === undefined ? {} : { lines }) },
    always: always.map(({ goes, guard }) => ({
      target: targetOf(goes),
      ...(guard === undefined ? {} : { guard }),
    })),
  };
}

function endingState(key: string, ending: SmallEnding): State {
  return { type: 'final', meta: { title: key, ...ending } };
}

function targetOf(goes: string): string {
  return goes.startsWith('end:') ? `#small.${goes.slice('end:'.length)}` : goes;
}

/** The decisions that take these choices one after another, each at the node where the interview then is. */
export function decisionsOf(scenario: Scenario, choices: readonly string[]): readonly Decision[] {
  let decisions: readonly Decision[] = [];
  for (const choice of choices) {
    const node = latestTurn(replayed(scenario, decisions)).place.path;
    decisions = [...decisions, { node, choice }];
  }
  return decisions;
}

/** The decisions that numbers pick among the open choices, until an ending or the numbers run out. */
export function decisionsPicked(scenario: Scenario, picks: readonly number[]): readonly Decision[] {
  let decisions: readonly Decision[] = [];
  for (const pick of picks) {
    const interview = replayed(scenario, decisions);
    const open = choicesNow(interview).filter(({ is }) => is === 'open');
    const picked = open[pick % open.length];
    if (picked === undefined) break;
    decisions = [...decisions, { node: latestTurn(interview).place.path, choice: picked.choice.id }];
  }
  return decisions;
}

export function replayed(scenario: Scenario, decisions: readonly Decision[]): Interview {
  const run = replay({ scenario, decisions });
  if (!run.ok) throw new Error(`Decision ${run.seq}: ${run.problem}`);
  return run.interview;
}
