import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixtureFile, runCli } from './run-cli.ts';

const commands: readonly (readonly string[])[] = [
  ['new'],
  ['check'],
  ['prove'],
  ['packet'],
  ['play'],
  ['trainees'],
  ['trainees', 'list'],
  ['trainees', 'add'],
  ['trainees', 'rename'],
  ['trainees', 'reset-pin'],
  ['records'],
  ['records', 'list'],
  ['records', 'show'],
  ['records', 'verify'],
  ['records', 'export'],
  ['serve'],
];

describe.concurrent('the command line', () => {
  it('lists every command with its help, on standard output and with status 0', async () => {
    const { status, stdout, stderr } = await runCli('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const [name] of commands) expect(stdout).toContain(`\n  ${name} `);
    expect(stdout).toContain('Exit status: 0 fine, 1 there are findings, 2 it could not be done.');
  });

  it.each(commands.map((words) => [words.join(' ')]))('explains %s', async (name) => {
    const { status, stdout, stderr } = await runCli(...name.split(' '), '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Usage: first-account ${name}`);
  });

  it.each([
    { words: ['chekc', 'file'] },
    { words: ['check'] },
    { words: ['play', 'file', '--policy', 'kind'] },
    { words: ['play', 'file', '--policy', 'best', '--seed', '-1'] },
    { words: ['play', 'file', '--policy', 'best', '--limit', '0'] },
    { words: ['records', 'export', '--format', 'pdf'] },
    { words: ['records', 'export'] },
    { words: ['trainees', 'add'] },
    { words: ['serve', '--port', '70000'] },
    { words: ['check', 'file', '--loud'] },
    { words: [] },
  ])('refuses $words on standard error alone, with status 2', async ({ words }) => {
    const { status, stdout, stderr } = await runCli(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('suggests the command that was meant', async () => {
    const { stderr } = await runCli('chekc', 'file');
    expect(stderr).toContain('(Did you mean check?)');
  });

  it('ends quietly when nobody reads on', async () => {
    const main = fileURLToPath(new URL('../../../electron/cli/main.ts', import.meta.url));
    const child = spawn(process.execPath, [main, 'packet', fixtureFile('closing')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
