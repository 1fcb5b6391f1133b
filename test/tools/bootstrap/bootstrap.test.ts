import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeMachine, npmThatWorks, type FakeMachine } from './fake-machine.ts';

function run(machine: FakeMachine, words: readonly string[], nodeOptions: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeOptions, join(machine.clone, 'tools', 'bootstrap.mjs'), ...words],
    { cwd: machine.clone, env: machine.env, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const pretendsToBe = (version: string) => {
  const code = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
};

function writeTerminal({ clone }: FakeMachine, text: string): void {
  mkdirSync(join(clone, 'electron', 'cli'), { recursive: true });
  writeFileSync(join(clone, 'electron', 'cli', 'main.ts'), text);
}

describe('bootstrap.mjs', () => {
  it('refuses an old Node in one sentence before it does anything', () => {
    const machine = fakeMachine({ npm: npmThatWorks });
    const { status, stdout, stderr } = run(machine, ['cli'], pretendsToBe('18.19.1'));
    expect(stderr).toMatch(/^First Account needs Node 20 or newer[^\n]+18\.19\.1[^\n]+\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(machine.npmCalls()).toEqual([]);
  });

  it('sets the project up, then runs the task with what was typed and passes its exit status on', () => {
    const machine = fakeMachine({ npm: npmThatWorks });
    writeTerminal(machine, 'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 2;');
    const { status, stdout } = run(machine, ['cli', 'check', 'my file.json']);
    expect(JSON.parse(stdout)).toEqual(['check', 'my file.json']);
    expect(status).toBe(2);
  });

  it('puts the project’s Node first on PATH', () => {
    const machine = fakeMachine({ npm: npmThatWorks });
    writeTerminal(machine, "console.log(process.env['PATH'] ?? process.env['Path']);");
    const { stdout } = run(machine, ['cli']);
    expect(stdout.startsWith(join(machine.clone, 'node_modules', '.bin'))).toBe(true);
  });

  it('says what is wrong and stops when npm fails', () => {
    const machine = fakeMachine({ npm: "console.error('npm error code ENOSPC'); process.exit(1);" });
    const { status, stdout, stderr } = run(machine, ['cli']);
    expect(stderr).toContain('no space left');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('names the tasks there are when it is asked for another', () => {
    const { status, stderr } = run(fakeMachine({ npm: null }), ['frobnicate']);
    expect(stderr).toMatch(/^There is no task "frobnicate"; there are start, test,/);
    expect(status).toBe(1);
  });

  // Windows ends the whole tree of processes by itself.
  it.runIf(process.platform !== 'win32')('ends the task when the npm that started it is gone', async () => {
    const machine = fakeMachine({ npm: npmThatWorks });
    writeTerminal(machine, 'console.log(process.pid); setInterval(() => {}, 1000);');
    const started = `"${process.execPath}" tools/bootstrap.mjs cli; true`;
    const env = { ...machine.env, npm_lifecycle_event: 'cli' };
    const shell = spawn('/bin/sh', ['-c', started], {
      cwd: machine.clone,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(shell.stdout, 'data');
    shell.kill('SIGTERM');
    // The task holds the other end of this pipe open for as long as it runs.
    await once(shell.stdout, 'end');
    expect(shell.signalCode).toBe('SIGTERM');
  });
});
