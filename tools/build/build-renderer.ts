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
  await forProduction(() =>
    build({
      configFile: join(projectRoot, 'vite.config.ts'),
      logLevel: 'warn',
      plugins: [
        bundledPackages(join(projectRoot, 'node_modules'), (folders) => {
          packages = folders;
        }),
      ],
    }),
  );
  writeBuildRecord('renderer', key, packages);
}

/** Test runners and some shells set this to something else, and React then builds in what helps its developers. */
async function forProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
