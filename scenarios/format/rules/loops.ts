import type { StateEntry } from '../../machine/index-scenario.ts';
import { ancestorPaths, parentPath } from '../../machine/target.ts';
import { about } from '../refusal.ts';
import { placeOf } from '../survey.ts';
import type { Survey } from '../survey.ts';
import type { Rule } from './rule.ts';

/** Of a long way round the beginning will do. */
const mostNamed = 6;

/** No way of `always` and `onDone` comes back to where it began, whatever its guards say. */
export const loopRules: Rule = (survey) => {
  const [first, ...others] = findLoop(eventlessSteps(survey));
  const entry = first === undefined ? undefined : survey.states.get(first.path);
  if (first === undefined || entry === undefined) return [];
  const way = [first, ...others].slice(0, mostNamed).map(({ path }) => `*${path}*`);
  const rest = others.length < mostNamed ? [] : ['…'];
  return [
    about(
      [...placeOf(entry), first.by],
      `leads back to itself without a decision: ${[...way, ...rest, `*${first.path}*`].join(' → ')}.`,
    ),
  ];
};

/** A state that can move on without a decision, and how. */
type Mover = { readonly path: string; readonly by: 'always' | 'onDone' };

/** For each such state, those that its step can make active and that move on in turn. */
function eventlessSteps({ states, transitions }: Survey): ReadonlyMap<string, readonly Mover[]> {
  const steps = new Map<string, readonly Mover[]>();
  for (const { from, kind, alternatives } of transitions) {
    if (kind === 'on') continue;
    const active = alternatives.flatMap(({ target }) => madeActive(target, states));
    steps.set(
      nameOf({ path: from.path, by: kind }),
      active.flatMap((path) => moversAt(path, states)),
    );
  }
  return steps;
}

function nameOf({ path, by }: Mover): string {
  return `${path} ${by}`;
}

/** A state that is entered, and with it what stands around it and where it begins. */
function madeActive(path: string, states: ReadonlyMap<string, StateEntry>): readonly string[] {
  return [...ancestorPaths(path), path, ...beginnings(path, states)];
}

function beginnings(path: string, states: ReadonlyMap<string, StateEntry>): readonly string[] {
  const state = states.get(path)?.state;
  const keys =
    state?.type === 'parallel'
      ? Object.keys(state.states ?? {})
      : state?.initial === undefined
        ? []
        : [state.initial];
  const children = keys.map((key) => `${path}.${key}`).filter((child) => states.has(child));
  return children.flatMap((child) => [child, ...beginnings(child, states)]);
}

/** Who moves when this state is active: itself by `always`, or by `onDone` the state that it ends. */
function moversAt(path: string, states: ReadonlyMap<string, StateEntry>): readonly Mover[] {
  const entry = states.get(path);
  if (entry?.kind === 'final') return [{ path: parentPath(path), by: 'onDone' }];
  return entry?.state.always === undefined ? [] : [{ path, by: 'always' }];
}

function findLoop(steps: ReadonlyMap<string, readonly Mover[]>): readonly Mover[] {
  const settled = new Set<string>();
  const way = new Map<string, Mover>();
  const walk = (mover: Mover): readonly Mover[] => {
    const name = nameOf(mover);
    if (way.has(name)) return [...way.values()].slice([...way.keys()].indexOf(name));
    if (settled.has(name)) return [];
    way.set(name, mover);
    for (const next of steps.get(name) ?? []) {
      const loop = walk(next);
      if (loop.length > 0) return loop;
    }
    way.delete(name);
    settled.add(name);
    return [];
  };
  for (const next of [...steps.values()].flat()) {
    const loop = walk(next);
    if (loop.length > 0) return loop;
  }
  return [];
}
