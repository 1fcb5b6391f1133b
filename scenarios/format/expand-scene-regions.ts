// In a parallel state a region beside the talk may wait for "whatever is decided at this node". Written out, it waits
// for each choice of that node which stays in the parallel state; XState would drop the talk's own step on the others.

import { stateKind, talkRegion } from '../machine/state-kind.ts';
import { targetPath } from '../machine/target.ts';
import type { Origin } from './origins.ts';
import { pathOfState } from './place.ts';
import type { Alternative, State } from './state.ts';

type Transitions = Readonly<Record<string, Alternative[]>>;

/** The state at a path with the scene regions inside it waiting for choices only. */
export function expandSceneRegions(state: State, path: string, machineId: string, origins: Origin[]): State {
  if (state.states === undefined) return state;
  const isParallel = state.type === 'parallel';
  const nodes = isParallel ? nodesOfTalk(state, path) : [];
  const inner = Object.entries(state.states).map(([key, child]): [string, State] => {
    const at = `${path}.${key}`;
    if (!isParallel || key === talkRegion) return [key, expandSceneRegions(child, at, machineId, origins)];
    return [key, expandScene(child, at, { machineId, parallel: path, nodes, origins })];
  });
  return { ...state, states: Object.fromEntries(inner) };
}

type Scenery = {
  readonly machineId: string;
  readonly parallel: string;
  readonly nodes: readonly TalkNode[];
  readonly origins: Origin[];
};

type TalkNode = { readonly path: string; readonly key: string; readonly on: Transitions };

function expandScene(state: State, path: string, scenery: Scenery): State {
  const { on, states } = state;
  const inner = Object.entries(states ?? {}).map(([key, child]): [string, State] => [
    key,
    expandScene(child, `${path}.${key}`, scenery),
  ]);
  return {
    ...state,
    ...(on && { on: expandEvents(on, path, scenery) }),
    ...(states && { states: Object.fromEntries(inner) }),
  };
}

function expandEvents(on: Transitions, path: string, scenery: Scenery): Record<string, Alternative[]> {
  const expanded: Record<string, Alternative[]> = {};
  for (const [name, alternatives] of Object.entries(on)) {
    const events = eventsNamed(name, scenery);
    for (const event of events) {
      if (event !== name && Object.hasOwn(on, event)) continue;
      expanded[event] = alternatives;
      if (event === name) continue;
      const place = pathOfState(path);
      scenery.origins.push({ part: [...place, 'on', event], from: [...place, 'on', name] });
    }
  }
  return expanded;
}

/**
 * The events a name stands for: itself; where it is a node's, those of its choices that stay in the parallel state; where
 * it is a choice over services, those of its classes that do.
 */
function eventsNamed(name: string, { machineId, parallel, nodes }: Scenery): readonly string[] {
  if (nodes.some(({ on }) => Object.hasOwn(on, name))) return [name];
  const classes = (event: string) => event.startsWith(`${name}:`);
  const chosen = nodes.find(({ on }) => Object.keys(on).some(classes));
  const node = chosen ?? nodeNamed(name, `${parallel}.${talkRegion}`, nodes);
  if (node === undefined) return [name];
  const staying = Object.entries(node.on).filter(
    ([event, alternatives]) =>
      (chosen === undefined || classes(event)) &&
      alternatives.every(({ target }) => staysInTalk(targetPath(machineId, node.path, target), parallel)),
  );
  return staying.length === 0 ? [name] : staying.map(([event]) => event);
}

function nodeNamed(name: string, talk: string, nodes: readonly TalkNode[]): TalkNode | undefined {
  const byPath = nodes.find(({ path }) => path === `${talk}.${name}`);
  const byKey = nodes.filter(({ key }) => key === name);
  return byPath ?? (byKey.length === 1 ? byKey[0] : undefined);
}

/** Whether a step to this target leaves the regions beside the talk as they are. */
export function staysInTalk(target: string, parallel: string): boolean {
  return target.startsWith(`${parallel}.${talkRegion}.`);
}

function nodesOfTalk(parallel: State, path: string): readonly TalkNode[] {
  const talk = parallel.states?.[talkRegion];
  return talk === undefined ? [] : nodesBelow(talk, `${path}.${talkRegion}`, talkRegion);
}

function nodesBelow(state: State, path: string, key: string): readonly TalkNode[] {
  const kind = stateKind(state, { top: false, inScene: false });
  if (kind === 'node') return [{ path, key, on: state.on ?? {} }];
  return Object.entries(state.states ?? {}).flatMap(([name, child]) =>
    nodesBelow(child, `${path}.${name}`, name),
  );
}
