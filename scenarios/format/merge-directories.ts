import type { Directory } from './directory.ts';

/**
 * One directory out of several: the first gives its name and version, and where two have an entry of the same id the
 * first one’s stands, so that an agency’s own entry goes before a shipped one.
 */
export function mergeDirectories(first: Directory, ...others: readonly Directory[]): Directory {
  const all = [first, ...others];
  return {
    ...first,
    areas: once(all.flatMap(({ areas }) => areas ?? [])),
    organizations: once(all.flatMap(({ organizations }) => organizations ?? [])),
    locations: once(all.flatMap(({ locations }) => locations ?? [])),
    rights: once(all.flatMap(({ rights }) => rights ?? [])),
    sources: Object.assign({}, ...all.toReversed().map(({ sources }) => sources ?? {})),
    services: once(all.flatMap(({ services }) => services)),
  };
}

function once<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ id }) => !seen.has(id) && seen.add(id));
}
