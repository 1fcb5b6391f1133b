import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { projectRoot } from '../project-root.ts';
import { readBuildRecord, writeBuildRecord } from './build-record.ts';
import { bundledPackages } from './bundled-packages.ts';
import { sourceKey } from './source-key.ts';

const outDir = join(projectRoot, 'dist', 'desktop');
const sources = ['electron/', 'scenarios/', 'package.json', 'package-lock.json'];

/**
 * Bundles Electron's main process into dist/desktop/main.js (an ES module; only Electron and SQLite stay outside) and
 * the preload into dist/desktop/preload.cjs: one CommonJS file that requires Electron alone, for a sandboxed one can do
 * no more. The folder is as deep as electron/desktop, so that paths to files on disk mean the same from both. Does
 * nothing when asked to and the sources have not changed.
 */
export async function buildDesktop({ onlyIfStale }: { readonly onlyIfStale: boolean }): Promise<void> {
  const key = sourceKey(sources);
  if (onlyIfStale && readBuildRecord('desktop')?.key === key) return;
  const folders = new Set<string>();
  const collect = (found: readonly string[]) => {
    for (const folder of found) folders.add(folder);
  };
  await build(mainProcess(collect));
  await build(preload(collect));
  writeBuildRecord('desktop', key, [...folders].toSorted());
}

function mainProcess(collect: (folders: readonly string[]) => void): InlineConfig {
  return {
    ...shared(collect),
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: {
      ssr: join(projectRoot, 'electron', 'desktop', 'main.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false } },
    },
  };
}

function preload(collect: (folders: readonly string[]) => void): InlineConfig {
  return {
    ...shared(collect),
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(projectRoot, 'electron', 'preload', 'preload.ts'),
      outDir,
      emptyOutDir: false,
      target: 'es2024',
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
    },
  };
}

function shared(collect: (folders: readonly string[]) => void): InlineConfig {
  return {
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    plugins: [bundledPackages(join(projectRoot, 'node_modules'), collect)],
  };
}
