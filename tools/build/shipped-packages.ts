import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** A package of somebody else's that is part of what we ship. */
export type ShippedPackage = {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string | null;
};

/** The fields of a package.json that are read here; npm guarantees the first two of an installed package. */
type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};

const runtime = 'node_modules/better-sqlite3';

/**
 * What ships: the packages that went into the builds (folders from the root of the clone), and the runtime dependency
 * that stays outside them with everything it depends on. Sorted by name, each once.
 */
export function shippedPackages(bundled: readonly string[]): readonly ShippedPackage[] {
  const folders = new Set([...bundled, ...withDependencies(runtime)]);
  return [...folders]
    .map(readPackage)
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
    .filter(
      ({ name, version }, index, all) => name !== all[index - 1]?.name || version !== all[index - 1]?.version,
    );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function withDependencies(folder: string): readonly string[] {
  const names = Object.keys(readManifest(folder).dependencies ?? {});
  return [folder, ...names.flatMap((name) => withDependencies(`node_modules/${name}`))];
}

function readPackage(folder: string): ShippedPackage {
  const { name, version, license = 'no licence named' } = readManifest(folder);
  const file = readdirSync(join(projectRoot, folder)).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? null : readFileSync(join(projectRoot, folder, file), 'utf8');
  return { name, version, license, text: text === null ? null : ownLicence(text) };
}

/** Vite lists the licences of its own dependencies too, none of which gets into what it builds. */
function ownLicence(text: string): string {
  const [own = ''] = text.replaceAll('\r\n', '\n').split(/^# Licenses of bundled dependencies$/m);
  return own.trim();
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(projectRoot, folder, 'package.json'), 'utf8')) as Manifest; // see Manifest
}
