import { mergeDirectories } from '../../scenarios/format/merge-directories.ts';
import type { Directory } from '../../scenarios/format/directory.ts';
import type { DirectoryView } from '../contract/directory.ts';
import { standingOf } from '../../scenarios/directory/standing.ts';
import type { App } from './app.ts';

/** What the agency's own directory is called in records, with a version that counts its changes. */
const ownName = 'agency-directory';

/** The day here, as 2026-11-22. */
export function todayIn({ clock }: Pick<App, 'clock'>): string {
  return new Date(clock.now().getTime() + clock.offsetMinutes() * 60_000).toISOString().slice(0, 10);
}

/** Every shipped entry with the agency’s own before them, and the agency’s version. */
export function currentDirectory({
  stores,
  shippedDirectory,
}: Pick<App, 'stores' | 'shippedDirectory'>): Directory {
  const { version, isUsed: _, ...own } = stores.directory.read();
  const shipped = shippedDirectory();
  return mergeDirectories(
    { ...own, format: 1, id: ownName, version: version + 1, name: shipped.name },
    shipped,
  );
}

/** The directory that scenarios are played with in place of the one they name, when the agency has said so. */
export function replacingDirectory(app: Pick<App, 'stores' | 'shippedDirectory'>): Directory | undefined {
  return app.stores.directory.read().isUsed ? currentDirectory(app) : undefined;
}

/** The directory of this computer as the screens show it. */
export function showDirectory(app: App): DirectoryView {
  const { stores } = app;
  const own = stores.directory.read();
  const ids = new Set(own.services.map(({ id }) => id));
  const { name, areas, organizations, locations, rights, sources, services } = currentDirectory(app);
  const today = todayIn(app);
  return {
    name,
    version: own.version,
    isOwnUsed: own.isUsed,
    areas,
    organizations,
    locations,
    rights,
    sources,
    entries: services.map((service) => ({
      service,
      source: ids.has(service.id) ? 'own' : 'shipped',
      standing: standingOf(service, today),
    })),
  };
}
