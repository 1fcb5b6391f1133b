import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { readBuildRecord, writeBuildRecord } from './build-record.ts';
import { bundledPackages } from './bundled-packages.ts';
import { sourceKey } from './source-key.ts';

const sources = ['renderer/', 'scenarios/', 'electron/contract/', 'vite.config.ts', 'package-lock.json'];

/** Builds the page into dist/renderer, or does nothing when asked to and its sources have not changed. */
export async function buildRenderer({ onlyIfStale }: { readonly onlyIfStale: boolean }): Promise<void> {
  const key = sourceKey(sources);
  if (onlyIfStale && readBuildRecord('renderer')?.key === key) return;
  // Loaded only when there is something to build: it costs more than the rest of a start together.
  const { build } = await import('vite');
  let packages: readonly string[] = [];
  await build({
    configFile: join(projectRoot, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [
      bundledPackages(join(projectRoot, 'node_modules'), (folders) => {
        packages = folders;
      }),
    ],
  });
  writeBuildRecord('renderer', key, packages);
}
