import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The page, and the two test projects. The terminal and the browser host are bundled by tools/build. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2024',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // Nothing inlined as data: URLs, so that the page's policy needs no exception for them.
    assetsInlineLimit: 0,
  },
  test: {
    root,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          environment: 'node',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/bench/**'],
          // Properties run a hundred cases and many tests start processes, also on a busy machine; nothing waits
          // for this to pass.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          setupFiles: ['tools/vitest/fast-check-setup.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // What was built is run as it is, so that the test sees what a person would.
          server: { deps: { external: [/\/dist\/desktop\//] } },
          setupFiles: ['tools/vitest/fast-check-setup.ts'],
        },
      },
    ],
  },
});
