import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../project-root.ts';
import { writeBuildRecord } from './build-record.ts';
import { bundledPackages } from './bundled-packages.ts';
import { sourceKey } from './source-key.ts';

/**
 * Bundles the terminal, and with it the browser host and the services, into dist/cli. Only SQLite stays outside, for it
 * is a native module. The folder is as deep as electron/cli, so that paths to files on disk mean the same from both.
 */
export async function buildCli(): Promise<void> {
  const outDir = join(projectRoot, 'dist', 'cli');
  let packages: readonly string[] = [];
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      bundledPackages(join(projectRoot, 'node_modules'), (folders) => {
        packages = folders;
      }),
    ],
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(projectRoot, 'electron', 'cli', 'main.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js', chunkFileNames: '[name].js' } },
    },
  });
  writeBuildRecord('cli', sourceKey(['electron/', 'scenarios/', 'package-lock.json']), packages);
}
