import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../../../tools/project-root.ts';

/** A clone in a folder of its own with only the set-up in it, and a PATH on which npm is what the test says it is. */
export type FakeMachine = {
  readonly clone: string;
  readonly env: NodeJS.ProcessEnv;
  /** How often npm was called, with which words. */
  readonly npmCalls: () => readonly string[];
  readonly read: (path: string) => string;
};

/**
 * Builds it; it is deleted when the test ends. `npm` is the text of a Node script that gets npm's arguments, or null
 * for a machine without npm.
 */
export function fakeMachine({ npm }: { readonly npm: string | null }): FakeMachine {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'first-account-machine-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clone = join(folder, 'clone');
  const bin = join(folder, 'bin');
  const calls = join(folder, 'npm-calls');
  mkdirSync(bin);
  cpSync(join(projectRoot, 'tools', 'bootstrap'), join(clone, 'tools', 'bootstrap'), { recursive: true });
  cpSync(join(projectRoot, 'tools', 'bootstrap.mjs'), join(clone, 'tools', 'bootstrap.mjs'));
  writeFileSync(join(clone, 'package.json'), '{ "name": "first-account", "type": "module" }');
  writeFileSync(join(clone, 'package-lock.json'), '{ "packages": {} }');
  writeFileSync(calls, '');
  if (npm !== null) installFakeNpm(bin, `${recordCall(calls)}\n${npm}`);
  return {
    clone,
    env: { PATH: bin, SYSTEMROOT: process.env['SYSTEMROOT'], TEMP: process.env['TEMP'] },
    npmCalls: () => readFileSync(calls, 'utf8').split('\n').slice(0, -1),
    read: (path) => readFileSync(join(clone, path), 'utf8'),
  };
}

/** The text of a fake npm that installs a Node which only says its arguments. */
export const npmThatWorks = `
  mkdirSync('node_modules/node/bin', { recursive: true });
  const node = process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node';
  copyFileSync(process.execPath, node);
`;

function installFakeNpm(bin: string, script: string): void {
  const path = join(bin, 'npm.mjs');
  const imports = "import { appendFileSync, copyFileSync, mkdirSync } from 'node:fs';";
  writeFileSync(path, `${imports}\n${script}`);
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\nexec "${process.execPath}" "${path}" "$@"\n`);
  writeFileSync(join(bin, 'npm.cmd'), `@"${process.execPath}" "${path}" %*\r\n`);
  chmodSync(join(bin, 'npm'), 0o755);
}

function recordCall(calls: string): string {
  return `appendFileSync(${JSON.stringify(calls)}, process.argv.slice(2).join(' ') + '\\n');`;
}
