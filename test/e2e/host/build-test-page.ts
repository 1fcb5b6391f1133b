import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readStaticFiles, type StaticFile } from '../../../electron/web/static-files.ts';

/** The small test page with the real bridge in it, built as the real page is. */
export async function buildTestPage(): Promise<readonly StaticFile[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'first-account-test-page-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./page/', import.meta.url)),
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  return readStaticFiles(outDir);
}
