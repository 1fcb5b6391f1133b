import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDesktop } from '../../../tools/start/run-desktop.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const wishes = { host: 'desktop', data: undefined, files: [], others: [] } as const;

/** Node stands for Electron: it runs the script in place of the built app. */
function run(script: string, asked: Partial<Parameters<typeof runDesktop>[2]> = {}) {
  const main = join(tempFolder(), 'main.mjs');
  writeFileSync(main, script);
  return runDesktop(process.execPath, main, { ...wishes, ...asked });
}

describe('runDesktop', () => {
  it('hands on the data folder and the files with their whole paths', async () => {
    const folder = tempFolder();
    const out = join(folder, 'words.json');
    const script = `import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(out)}, JSON.stringify(process.argv.slice(2)));`;
    expect(await run(script, { data: 'records', files: ['mine.scenario.json'] })).toEqual({
      is: 'ended',
      status: 0,
    });
    const { default: words } = (await import(out, { with: { type: 'json' } })) as {
      readonly default: unknown;
    };
    expect(words).toEqual([`--data=${resolve('records')}`, resolve('mine.scenario.json')]);
  });

  it('gives the status that the app ended with', async () => {
    expect(await run('process.exit(2)')).toEqual({ is: 'ended', status: 2 });
  });

  it('knows an Electron that was killed before anybody saw a window, as it is without its sandbox', async ({
    skip,
  }) => {
    if (process.platform === 'win32') skip('Windows has no such signals');
    expect(await run("process.kill(process.pid, 'SIGTRAP'); setInterval(() => {}, 1000)")).toEqual({
      is: 'did-not-start',
      why: 'SIGTRAP',
    });
  });

  it('takes an app that is told to end for one that ended', async ({ skip }) => {
    if (process.platform === 'win32') skip('Windows has no such signals');
    expect(await run("process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)")).toMatchObject({
      is: 'ended',
    });
  });

  it('says why a binary cannot be started', async () => {
    expect(await runDesktop(join(tempFolder(), 'electron'), 'main.js', wishes)).toEqual({
      is: 'did-not-start',
      why: expect.stringContaining('ENOENT'),
    });
  });
});
