import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseHost, type Machine } from '../../../tools/start/choose-host.ts';
import { failureMemory } from '../../../tools/start/failure-memory.ts';
import type { Fetched } from '../../../tools/start/fetch-with-patience.ts';
import { whyNoWindow } from '../../../tools/start/why-no-window.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const offline: Fetched = { ok: false, why: 'no way to its server' };

/** A machine with a screen and without Electron, unless said otherwise; its clock goes by hours. */
function machine({ has = false, fetched = offline, noWindow = null as string | null } = {}) {
  const state = { has, fetches: 0, hours: 0 };
  const described: Machine = {
    whyNoWindow: noWindow,
    electron: () => (state.has ? '/electron' : null),
    fetchElectron: async () => {
      state.fetches += 1;
      state.has = fetched.ok;
      return fetched;
    },
    memory: failureMemory(join(tempFolder(), 'note.json'), '45.4.1', () => state.hours * 3_600_000),
  };
  return { state, described };
}

describe('which host npm start opens', () => {
  it('is Electron where it is here, without a fetch', async () => {
    const { state, described } = machine({ has: true });
    expect(await chooseHost('any', described)).toMatchObject({ is: 'desktop', binary: '/electron' });
    expect(state.fetches).toBe(0);
  });

  it('is Electron when it could be fetched', async () => {
    const { state, described } = machine({ fetched: { ok: true } });
    expect(await chooseHost('any', described)).toMatchObject({ is: 'desktop', binary: '/electron' });
    expect(state.fetches).toBe(1);
  });

  it('is the browser when it could not, with the reason, and without another try for a day', async () => {
    const { state, described } = machine();
    expect(await chooseHost('any', described)).toEqual({
      is: 'browser',
      sentence: expect.stringContaining('could not be fetched (no way to its server)'),
    });
    state.hours = 23;
    expect(await chooseHost('any', described)).toEqual({
      is: 'browser',
      sentence: expect.stringContaining('within the last day'),
    });
    expect(state.fetches).toBe(1);
    state.hours = 25;
    await chooseHost('any', described);
    expect(state.fetches).toBe(2);
  });

  it('is Electron when it is asked for, whatever is remembered; and nothing else when it cannot be had', async () => {
    const { state, described } = machine();
    await chooseHost('any', described);
    expect(await chooseHost('desktop', described)).toEqual({
      is: 'neither',
      sentence: expect.stringContaining('--desktop asks for nothing else'),
    });
    expect(state.fetches).toBe(2);
  });

  it('forgets the failure when a later fetch succeeds', async () => {
    const { state, described } = machine();
    await chooseHost('any', described);
    const later = { ...described, fetchElectron: async () => ((state.has = true), { ok: true } as const) };
    expect(await chooseHost('desktop', later)).toMatchObject({ is: 'desktop' });
    expect(described.memory.isFresh()).toBe(false);
  });

  it('is not Electron when what was fetched is not there afterwards', async () => {
    const { described } = machine();
    const broken = { ...described, fetchElectron: async () => ({ ok: true }) as const };
    expect(await chooseHost('any', broken)).toEqual({
      is: 'browser',
      sentence: expect.stringContaining('what came is not whole'),
    });
  });

  it('is the browser when it is asked for, without a look at Electron', async () => {
    const { state, described } = machine({ has: true });
    expect(await chooseHost('browser', described)).toMatchObject({ is: 'browser' });
    expect(state.fetches).toBe(0);
  });

  it('is the browser where no window can be opened, without fetching what would be of no use', async () => {
    const { state, described } = machine({ noWindow: 'There is no screen for a window here' });
    expect(await chooseHost('any', described)).toEqual({
      is: 'browser',
      sentence: 'There is no screen for a window here, so the app opens in your browser.',
    });
    expect(state.fetches).toBe(0);
    await chooseHost('desktop', described);
    expect(state.fetches).toBe(1);
  });

  it('says each choice in one line', async () => {
    for (const wish of ['any', 'desktop', 'browser'] as const) {
      for (const described of [machine(), machine({ has: true }), machine({ fetched: { ok: true } })]) {
        const { sentence } = await chooseHost(wish, described.described);
        expect(sentence).toMatch(/^[A-Z][^\n]+\.$/);
      }
    }
  });
});

describe('whyNoWindow', () => {
  it('names a missing screen on Linux, and an administrator, for whom Electron would leave its sandbox', () => {
    const linux = { platform: 'linux', env: {}, isRoot: false } as const;
    expect(whyNoWindow(linux)).toContain('no screen');
    expect(whyNoWindow({ ...linux, env: { DISPLAY: '' } })).toContain('no screen');
    expect(whyNoWindow({ ...linux, env: { DISPLAY: ':0' } })).toBe(null);
    expect(whyNoWindow({ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(null);
    expect(whyNoWindow({ ...linux, env: { DISPLAY: ':0' }, isRoot: true })).toContain('administrator');
    expect(whyNoWindow({ platform: 'win32', env: {}, isRoot: false })).toBe(null);
    expect(whyNoWindow({ platform: 'darwin', env: {}, isRoot: false })).toBe(null);
  });
});
