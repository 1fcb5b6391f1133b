import { directoryDocument } from '../../scenarios/format/directory.ts';
import type { Directory, Service } from '../../scenarios/format/directory.ts';
import type { Database } from './open-database.ts';

/** What an agency keeps of its own; the version counts its changes. */
export type OwnDirectory = Places &
  Pick<Directory, 'services'> & {
    readonly version: number;
    /** Scenarios are played with it instead of with the shipped directory they name. */
    readonly isUsed: boolean;
  };

type Places = Pick<Directory, 'areas' | 'organizations' | 'locations' | 'rights'>;
const kinds = ['areas', 'organizations', 'locations', 'rights'] as const;

/** The agency's own services and the places they name. Whoever writes does so inside one transaction. */
export function directoryStore(db: Database) {
  const standing = db.prepare<[], { version: number; used: number }>(
    'SELECT version, used FROM own_directory',
  );
  const setStanding = db.prepare(
    `INSERT INTO own_directory (only, version, used) VALUES (1, :version, :used)
     ON CONFLICT (only) DO UPDATE SET version = excluded.version, used = excluded.used`,
  );
  const services = db.prepare<[], string>('SELECT text FROM own_services ORDER BY id').pluck();
  const places = db
    .prepare<[string], string>('SELECT text FROM own_places WHERE kind = ? ORDER BY id')
    .pluck();
  const setService = db.prepare(
    `INSERT INTO own_services (id, text, changed_at, changed_by) VALUES (:id, :text, :at, :by)
     ON CONFLICT (id) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
  );
  const setPlace = db.prepare(
    `INSERT INTO own_places (kind, id, text) VALUES (?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET text = excluded.text`,
  );
  const removal = db.prepare('DELETE FROM own_services WHERE id = ?');

  const read = (): OwnDirectory => {
    const { version = 0, used = 0 } = standing.get() ?? {};
    const parse = { ...directoryDocument.shape };
    return {
      version,
      isUsed: used === 1,
      services: parse.services.parse(services.all().map(fromJson)),
      areas: parse.areas.parse(places.all('areas').map(fromJson)) ?? [],
      organizations: parse.organizations.parse(places.all('organizations').map(fromJson)) ?? [],
      locations: parse.locations.parse(places.all('locations').map(fromJson)) ?? [],
      rights: parse.rights.parse(places.all('rights').map(fromJson)) ?? [],
    };
  };
  const changed = (used?: boolean): void => {
    const { version = 0, used: before = 0 } = standing.get() ?? {};
    setStanding.run({ version: version + 1, used: used === undefined ? before : Number(used) });
  };
  return {
    read,
    readVersion: (): number => standing.get()?.version ?? 0,
    keepService: (service: Service, { at, by }: { readonly at: string; readonly by: string }): void => {
      setService.run({ id: service.id, text: JSON.stringify(service), at, by });
      changed();
    },
    keepPlaces: (given: Places): void => {
      for (const kind of kinds) {
        for (const place of given[kind] ?? []) setPlace.run(kind, place.id, JSON.stringify(place));
      }
      changed();
    },
    /** Only for an entry that no attempt can have been played with; what was in use is retired. */
    removeService: (id: string): boolean => {
      const removed = removal.run(id).changes > 0;
      if (removed) changed();
      return removed;
    },
    use: (isUsed: boolean): void => changed(isUsed),
  };
}

export type DirectoryStore = ReturnType<typeof directoryStore>;

function fromJson(text: string): unknown {
  return JSON.parse(text);
}
