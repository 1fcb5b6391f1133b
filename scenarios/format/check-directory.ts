// What the schema of a directory cannot say alone: ids stand once, and what is named exists.

import { directoryDocument } from './directory.ts';
import type { Directory } from './directory.ts';

/** A directory, or one sentence for each thing that is wrong with it, each naming its place. */
export type CheckedDirectory =
  | { readonly ok: true; readonly directory: Directory }
  | { readonly ok: false; readonly sentences: readonly string[] };

/** Checks a directory as it was read from JSON. */
export function checkDirectory(value: unknown): CheckedDirectory {
  const parsed = directoryDocument.safeParse(value);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(
      ({ path, message }) => `At ${path.join('.') || 'the top'}: ${message}.`,
    );
    return { ok: false, sentences };
  }
  const directory = parsed.data;
  const sentences = [...twice(directory), ...unknownNames(directory)];
  return sentences.length === 0 ? { ok: true, directory } : { ok: false, sentences };
}

function twice(directory: Directory): readonly string[] {
  const lists = (['areas', 'organizations', 'locations', 'rights', 'services'] as const).map(
    (list) => [list, directory[list] ?? []] as const,
  );
  return lists.flatMap(([list, entries]) => {
    const seen = new Set<string>();
    const again = entries.filter(({ id }) => seen.size === seen.add(id).size);
    return again.map(({ id }) => `In ${list}, "${id}" stands twice; ids are unique.`);
  });
}

function unknownNames(directory: Directory): readonly string[] {
  const areas = idsOf(directory.areas);
  const organizations = idsOf(directory.organizations);
  const locations = idsOf(directory.locations);
  const sources = new Set(Object.keys(directory.sources ?? {}));
  const says = (what: string, name: string, where: string) =>
    `${where} names the ${what} "${name}", which is not there.`;
  return [
    ...(directory.locations ?? []).flatMap(({ id, area }) =>
      area === undefined || areas.has(area) ? [] : [says('area', area, `The location "${id}"`)],
    ),
    ...directory.services.flatMap((service) => {
      const where = `The service "${service.id}"`;
      const missing = (names: readonly string[] | undefined, known: ReadonlySet<string>, what: string) =>
        (names ?? []).filter((name) => !known.has(name)).map((name) => says(what, name, where));
      return [
        ...missing(
          service.organization === undefined ? [] : [service.organization],
          organizations,
          'organization',
        ),
        ...missing(service.locations, locations, 'location'),
        ...missing(service.coverage, areas, 'area'),
        ...missing(service.sources, sources, 'source'),
      ];
    }),
  ];
}

function idsOf(entries: readonly { readonly id: string }[] | undefined): ReadonlySet<string> {
  return new Set((entries ?? []).map(({ id }) => id));
}
