import { subScenes } from '../sub-scenes/registry.ts';
import type { SubScene } from '../sub-scenes/sub-scene.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Origin } from './origins.ts';
import { pathOfState } from './place.ts';
import { within } from './refusal.ts';
import type { Problem } from './refusal.ts';
import type { UnexpandedScenario } from './scenario-document.ts';
import { schemaProblems } from './schema-problems.ts';
import { state as stateSchema } from './state.ts';
import type { State, SubScene as Use } from './state.ts';

type Written =
  | {
      readonly ok: true;
      readonly states: Readonly<Record<string, State>>;
      readonly origins: readonly Origin[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type One =
  | { readonly ok: true; readonly state: State; readonly origins: readonly Origin[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The top states with each `use` replaced by what its sub-scene writes, or what is wrong with one of them. */
export function expandSubScenes(
  document: UnexpandedScenario,
  known: readonly SubScene[] = subScenes,
): Written {
  const states: Record<string, State> = {};
  const origins: Origin[] = [];
  const problems: Problem[] = [];
  const used = new Set<string>();
  for (const [key, entry] of Object.entries(document.machine.states)) {
    if (!('use' in entry)) {
      states[key] = entry;
      continue;
    }
    const one = writeSubScene(key, entry, document, known, used);
    if (!one.ok) problems.push(...one.problems);
    else {
      states[key] = one.state;
      origins.push(...one.origins);
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, states, origins };
}

function writeSubScene(
  key: string,
  use: Use,
  document: UnexpandedScenario,
  known: readonly SubScene[],
  used: Set<string>,
): One {
  const place = pathOfState(key);
  const found = findSubScene(use.use, known);
  if (typeof found === 'string') return refused(within([...place, 'use'], found));
  if (used.has(found.name)) {
    return refused(within([...place, 'use'], `*${use.use}* is used a second time; a scenario uses it once.`));
  }
  used.add(found.name);
  const given = found.with.safeParse(use.with);
  if (!given.success) {
    return {
      ok: false,
      problems: schemaProblems(found.with, use.with, given.error.issues, [...place, 'with']),
    };
  }
  const written = found.write(use.with, { key, scenario: document });
  const state = stateSchema.parse(written.phase);
  const origins = [
    ...(['meta', 'initial', 'states'] as const).map((part) => ({
      part: [...place, part],
      from: [...place, 'with'],
      isWhole: true as const,
    })),
    ...written.origins.map(({ part, from }) => ({
      part: [...place, ...part],
      from: [...place, 'with', ...from],
    })),
  ];
  return { ok: true, state: { ...state, ...(use.onDone && { onDone: use.onDone }) }, origins };
}

function refused(problem: Problem): One {
  return { ok: false, problems: [problem] };
}

/** The sub-scene of a name and version such as `closing@1`, or a sentence that says why there is none. */
function findSubScene(use: string, known: readonly SubScene[]): SubScene | string {
  const [name = '', version] = use.split('@');
  const versions = known.filter((subScene) => subScene.name === name);
  const exact = versions.find((subScene) => String(subScene.version) === version);
  if (exact !== undefined) return exact;
  if (versions.length === 0) {
    const names = known.map((subScene) => subScene.name);
    return `there is no sub-scene *${name}*.${didYouMean(name, names)}`;
  }
  const newest = Math.max(...versions.map((subScene) => subScene.version));
  return `*${name}* has no version ${version ?? ''}; the newest is *${name}@${newest}*.`;
}
