import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';

/** One file of a script of the tests and all it imports but SQLite, so that a process of it starts in half the time. */
export async function bundleScript(from: string, name: string): Promise<string> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  // Below node_modules, so that the one package left outside is found.
  const outDir = join(root, 'node_modules', '.cache', `first-account-test-${process.pid}`);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: fileURLToPath(new URL(name, from)),
      outDir,
      minify: false,
      target: 'node24',
      rollupOptions: { output: { entryFileNames: 'script.mjs', codeSplitting: false } },
    },
  });
  return join(outDir, 'script.mjs');
}
