import { download } from '@electron/get';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { Download } from './fetch-with-patience.ts';

export type ElectronRelease = {
  readonly version: string;
  /** SHA-256 by the name of the file. */
  readonly checksums: Readonly<Record<string, string>>;
};

/** The release that the packages name, with the checksums that came with it. */
export function namedElectron(): ElectronRelease {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(projectRoot, 'node_modules', 'electron', name), 'utf8'));
  const { version } = read('package.json') as { readonly version: string }; // every installed package has one
  return { version, checksums: read('checksums.json') as ElectronRelease['checksums'] }; // part of the package
}

/**
 * Fetches Electron's binary for this machine into Electron's own cache, from where its installer takes it. What comes
 * must have the checksum that came with the package; everything else is thrown away.
 */
export function downloadElectron({ version, checksums }: ElectronRelease, cacheRoot?: string): Download {
  return async ({ signal, onBytes }) => {
    await download(version, {
      checksums: { ...checksums },
      ...(cacheRoot === undefined ? {} : { cacheRoot }),
      downloadOptions: {
        signal,
        quiet: true,
        getProgressCallback: async ({ transferred }: { readonly transferred: number }) =>
          onBytes(transferred),
      },
    });
  };
}
