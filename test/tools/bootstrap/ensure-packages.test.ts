import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensurePackages } from '../../../tools/bootstrap/ensure-packages.mjs';
import { fakeMachine, npmThatWorks, type FakeMachine } from './fake-machine.ts';

const ensure = ({ clone, env }: FakeMachine, needs?: string) =>
  ensurePackages(
    {
      folder: clone,
      what: 'Installing the packages',
      locked: true,
      logName: 'npm-ci.log',
      ...(needs === undefined ? {} : { needs: join(clone, needs) }),
    },
    env,
  );

const fails = (words: string, status = 1) =>
  `console.error(${JSON.stringify(words)}); process.exit(${status});`;

describe('ensurePackages', () => {
  it('installs once, and does nothing the next time', async () => {
    const machine = fakeMachine({ npm: npmThatWorks });
    expect(await ensure(machine)).toBeNull();
    expect(await ensure(machine)).toBeNull();
    expect(machine.npmCalls()).toEqual([expect.stringMatching(/^ci /)]);
  });

  it('installs again when the lock file has changed', async () => {
    const machine = fakeMachine({ npm: npmThatWorks });
    await ensure(machine);
    writeFileSync(
      join(machine.clone, 'package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/react': { version: '19.0.0' } } }),
    );
    await ensure(machine);
    expect(machine.npmCalls()).toHaveLength(2);
  });

  it('trusts an install made by hand when npm’s own record of it agrees with the lock file', async () => {
    const machine = fakeMachine({ npm: npmThatWorks });
    await ensure(machine);
    const react = { 'node_modules/react': { version: '19.0.0' } };
    writeFileSync(
      join(machine.clone, 'package-lock.json'),
      JSON.stringify({ packages: { '': {}, ...react } }),
    );
    writeFileSync(
      join(machine.clone, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: react }),
    );
    expect(await ensure(machine)).toBeNull();
    expect(machine.npmCalls()).toHaveLength(1);
  });

  it('says that npm is missing', async () => {
    const machine = fakeMachine({ npm: null });
    expect(await ensure(machine)).toMatch(/^npm was not found on this machine;[^\n]+\.$/);
  });

  it.each([
    ['npm error code ENOTFOUND', 'cannot be reached'],
    ['npm error code ENOSPC', 'no space left'],
  ])('explains %j in one sentence and names the log that has the details', async (words, sentence) => {
    const machine = fakeMachine({ npm: fails(words) });
    const problem = await ensure(machine);
    expect(problem).toContain(sentence);
    expect(problem).toContain(join(machine.clone, '.cache', 'first-account-npm-ci.log'));
    expect(machine.read('.cache/first-account-npm-ci.log')).toContain(words);
  });

  it('tries again after a failure', async () => {
    const machine = fakeMachine({ npm: fails('npm error code ENOTFOUND') });
    await ensure(machine);
    await ensure(machine);
    expect(machine.npmCalls()).toHaveLength(2);
  });

  it('says what to change when npm is told not to run the script that brings Node', async () => {
    const machine = fakeMachine({ npm: "mkdirSync('node_modules');" });
    expect(await ensure(machine, 'node_modules/node/bin/node')).toContain('ignore-scripts');
  });
});
