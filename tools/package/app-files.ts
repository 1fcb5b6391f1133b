import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { projectRoot } from '../project-root.ts';
import type { Target } from './node-releases.ts';
import type { ShippedFile } from './shipped-file.ts';

/** Which host goes in, for which computers; more than one only where one app serves several. */
export type AppContents = { readonly host: 'cli' | 'desktop'; readonly targets: readonly Target[] };

/**
 * The app without what runs it: a built host, the built page, the scenarios, and SQLite. The folders are named as in the
 * clone, so that the paths in the built host lead to the same things. All builds have to be there.
 */
export function appFiles({ host, targets }: AppContents): readonly ShippedFile[] {
  return [
    { path: 'package.json', bytes: Buffer.from(`${JSON.stringify(described(host), null, 2)}\n`) },
    ...folder(`dist/${host}`, (path) => /\.c?js$/.test(path)),
    ...folder('dist/renderer'),
    ...folder('scenarios/library', (path) => path.endsWith('.json')),
    ...folder('node_modules/better-sqlite3', (path) => isOfSqlite(path, targets)),
  ];
}

function described(host: AppContents['host']) {
  const { name, version, description, license, dependencies, main } = packageJson;
  const common = { name, version, description, license, private: true, type: 'module' };
  return host === 'desktop' ? { ...common, main, dependencies } : common;
}

/** The rest of the package is what SQLite is compiled from, and its programs for other computers. */
function isOfSqlite(path: string, targets: readonly Target[]): boolean {
  if (/^(?:package\.json|LICENSE|lib\/.+\.js)$/.test(path)) return true;
  return targets.some((target) => path === `prebuilds/${target}.node`);
}

function folder(from: string, wanted: (path: string) => boolean = () => true): readonly ShippedFile[] {
  const place = join(projectRoot, from);
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(place.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(wanted)
    .map((path) => ({ path: `${from}/${path}`, bytes: readFileSync(join(place, path)) }));
}
