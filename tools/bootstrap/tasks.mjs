/**
 * @typedef {object} Task
 * @property {string} script run on the project's Node, from the root of the clone
 * @property {readonly string[]} [args] put before those typed
 * @property {boolean} [here] whether paths typed after it are meant from where it was typed
 * @property {boolean} [lints] whether the linters' own folder is needed
 * @property {boolean} [packs] whether the folder of what makes installers is needed
 */

const oxfmt = 'tools/lint/node_modules/oxfmt/bin/oxfmt';
// Its own ignore patterns would reach only below the configuration file.
const oxfmtConfig = [
  '--config=tools/lint/oxfmt.config.json',
  '--ignore-path=.gitignore',
  '--ignore-path=tools/lint/oxfmt.ignore',
];

/** What `npm run NAME` does; every script in package.json is one of these. */
export const tasks = /** @satisfies {Record<string, Task>} */ ({
  start: { script: 'tools/start.ts', here: true },
  test: { script: 'tools/checks/run-checks.ts', lints: true, packs: true },
  dev: { script: 'tools/dev.ts', here: true },
  build: { script: 'tools/build/build.ts' },
  lint: { script: 'tools/lint/run-lint.ts', lints: true },
  format: { script: oxfmt, args: [...oxfmtConfig, '.'], lints: true },
  'format:check': { script: oxfmt, args: [...oxfmtConfig, '--check', '.'], lints: true },
  typecheck: { script: 'tools/checks/typecheck.ts' },
  unit: { script: 'tools/checks/run-tests.ts', args: ['unit'] },
  e2e: { script: 'tools/checks/run-tests.ts', args: ['e2e'], packs: true },
  bench: { script: 'tools/bench.ts' },
  cli: { script: 'electron/cli/main.ts', here: true },
  notice: { script: 'tools/build/build.ts', args: ['--write-notice'] },
  docs: { script: 'tools/write-docs.ts' },
  look: { script: 'tools/look.ts' },
  package: { script: 'tools/package/package.ts', packs: true },
});
