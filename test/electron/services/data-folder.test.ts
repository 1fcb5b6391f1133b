import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseDataFolder, type FolderSources } from '../../../electron/services/data-folder.ts';

const home = resolve('/home/maya');
const linux: FolderSources = { platform: 'linux', env: {}, home };

describe('chooseDataFolder', () => {
  it('takes the folder asked for before anything else, from where the person stands', () => {
    const env = { FIRST_ACCOUNT_DATA: '/elsewhere', XDG_DATA_HOME: '/shared' };
    expect(chooseDataFolder('records', { ...linux, env })).toBe(resolve('records'));
    expect(chooseDataFolder('/records', { ...linux, env })).toBe(resolve('/records'));
  });

  it('takes FIRST_ACCOUNT_DATA when nothing was asked for', () => {
    const env = { FIRST_ACCOUNT_DATA: '/elsewhere', XDG_DATA_HOME: '/shared' };
    expect(chooseDataFolder(undefined, { ...linux, env })).toBe(resolve('/elsewhere'));
  });

  it('takes nothing for an answer when a name is empty', () => {
    const env = { FIRST_ACCOUNT_DATA: '', XDG_DATA_HOME: '', LOCALAPPDATA: '' };
    expect(chooseDataFolder('', { ...linux, env })).toBe(join(home, '.local', 'share', 'first-account'));
    expect(chooseDataFolder('', { platform: 'win32', env, home })).toBe(
      join(home, 'AppData', 'Local', 'First Account'),
    );
  });

  it('otherwise knows the usual place on each kind of machine', () => {
    const usual = (platform: NodeJS.Platform, env: FolderSources['env'] = {}) =>
      chooseDataFolder(undefined, { platform, env, home });
    expect(usual('linux')).toBe(join(home, '.local', 'share', 'first-account'));
    expect(usual('linux', { XDG_DATA_HOME: '/data' })).toBe(join('/data', 'first-account'));
    expect(usual('linux', { XDG_DATA_HOME: 'not/absolute' })).toBe(
      join(home, '.local', 'share', 'first-account'),
    );
    expect(usual('darwin')).toBe(join(home, 'Library', 'Application Support', 'First Account'));
    expect(usual('win32', { LOCALAPPDATA: '/local' })).toBe(join('/local', 'First Account'));
    expect(usual('freebsd')).toBe(join(home, '.local', 'share', 'first-account'));
  });
});
