import type { Directory, Service } from '../../scenarios/format/directory.ts';
import type { Database } from './open-database.ts';

/** How many directories stay indexed; the oldest index goes first, and is made again when it is asked for. */
const keptIndexes = 4;

/**
 * Free words over the services of directories, by SQLite's FTS5: every word of a query must begin a word of the service,
 * in any order; a word in the name weighs most, then what it does, then the rest. Accents and case do not count.
 */
export function serviceIndex(db: Database) {
  const numbered = db
    .prepare<[string], number>('SELECT number FROM service_indexes WHERE directory = ?')
    .pluck();
  const newest = db.prepare<[], number | null>('SELECT max(number) FROM service_indexes').pluck();
  const insertIndex = db.prepare('INSERT INTO service_indexes (directory, number) VALUES (?, ?)');
  const old = db
    .prepare<[number], number>('SELECT number FROM service_indexes ORDER BY number DESC LIMIT -1 OFFSET ?')
    .pluck();
  const forgetIndex = db.prepare('DELETE FROM service_indexes WHERE number = ?');
  const forgetWords = db.prepare('DELETE FROM service_words WHERE directory = ?');
  const insertion = db.prepare(
    'INSERT INTO service_words (directory, service, name, help, about) VALUES (?, ?, ?, ?, ?)',
  );
  const search = db
    .prepare<[string, number], string>(
      `SELECT service FROM service_words WHERE service_words MATCH ? AND directory = ?
       ORDER BY bm25(service_words, 0, 0, 8, 3, 1), service`,
    )
    .pluck();

  const build = db.transaction((hash: string, directory: Directory): number => {
    const number = (newest.get() ?? 0) + 1;
    const organizations = new Map((directory.organizations ?? []).map(({ id, name }) => [id, name]));
    for (const service of directory.services) {
      const { name, help, about } = wordsOf(service, organizations);
      insertion.run(number, service.id, name, help, about);
    }
    insertIndex.run(hash, number);
    for (const outdated of old.all(keptIndexes)) {
      forgetWords.run(outdated);
      forgetIndex.run(outdated);
    }
    return number;
  });

  return {
    /** The ids of the services that have all the words, best first; nothing when there is no word to search for. */
    search: (hash: string, directory: () => Directory, text: string): readonly string[] | undefined => {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return undefined;
      const number = numbered.get(hash) ?? build(hash, directory());
      // Quoted, so that no word is read as an operator; the star lets each be the beginning of one.
      return search.all(words.map((word) => `"${word}"*`).join(' '), number);
    },
  };
}

export type ServiceIndex = ReturnType<typeof serviceIndex>;

function wordsOf(
  service: Service,
  organizations: ReadonlyMap<string, string>,
): { readonly name: string; readonly help: string; readonly about: string } {
  const organization =
    service.organization === undefined ? undefined : organizations.get(service.organization);
  const { phones = [], components = [], codes } = service;
  const about = [
    ...codes,
    ...components,
    ...phones.map(({ number }) => number),
    service.advocacy,
    service.confidentialityNote,
    service.capacityNote,
    service.costNote,
    service.says,
  ];
  return {
    name: `${service.name} ${organization ?? ''}`,
    help: service.does ?? '',
    about: about.filter((part) => part !== undefined).join(' '),
  };
}
