import { describe, expect, it } from 'vitest';
import { openBrowser, type Desktop } from '../../../electron/web/open-browser.ts';

const address = 'http://127.0.0.1:41521/#token=abc.DEF-123_x';

/** A machine on which only the named programs can be started. */
function desktop(platform: NodeJS.Platform, env: Desktop['env'], present: readonly string[]) {
  const started: (readonly string[])[] = [];
  const machine: Desktop = {
    platform,
    env,
    run: async (program, args) => {
      started.push([program, ...args]);
      return present.includes(program);
    },
  };
  return { machine, started };
}

describe('openBrowser', () => {
  it('hands the address to the opener of each kind of machine, as an argument of its own', async () => {
    const rundll = 'D:\\Windows\\System32\\rundll32.exe';
    const cases = [
      [desktop('linux', { DISPLAY: ':0' }, ['xdg-open']), ['xdg-open', address]],
      [desktop('linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']), ['xdg-open', address]],
      [desktop('darwin', {}, ['/usr/bin/open']), ['/usr/bin/open', address]],
      [
        desktop('win32', { SystemRoot: 'D:\\Windows' }, [rundll]),
        [rundll, 'url.dll,FileProtocolHandler', address],
      ],
    ] as const;
    for (const [{ machine, started }, expected] of cases) {
      expect(await openBrowser(address, machine)).toBe(true);
      expect(started).toEqual([expected]);
    }
  });

  it('starts nothing where there is no display', async () => {
    for (const env of [{}, { DISPLAY: '' }, { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }]) {
      const { machine, started } = desktop('linux', env, ['xdg-open']);
      expect(await openBrowser(address, machine)).toBe(false);
      expect(started).toEqual([]);
    }
  });

  it('opens the browser of Windows from Linux inside it, and goes on to the next opener if there is none', async () => {
    const within = desktop('linux', { WSL_DISTRO_NAME: 'Debian' }, ['wslview']);
    expect(await openBrowser(address, within.machine)).toBe(true);
    const without = desktop('linux', { WSL_DISTRO_NAME: 'Debian', DISPLAY: ':0' }, ['xdg-open']);
    expect(await openBrowser(address, without.machine)).toBe(true);
    expect(without.started.map(([program]) => program)).toEqual(['wslview', 'xdg-open']);
  });

  it('says so when the opener is not there or gives up', async () => {
    expect(await openBrowser(address, desktop('darwin', {}, []).machine)).toBe(false);
    expect(await openBrowser(address, desktop('linux', { DISPLAY: ':0' }, []).machine)).toBe(false);
  });

  it('hands nothing over but an address of ours, since an opener starts whatever it is given', async () => {
    const others = [
      'http://evil.example/#token=abc',
      'http://127.0.0.1.evil.example:1/#token=abc',
      'http://127.0.0.1:1/x#token=abc',
      'http://127.0.0.1:1/#token=abc&calc.exe',
      'http://127.0.0.1:1/#token=abc def',
      'http://127.0.0.1:1/#token=abc\n',
      'file:///etc/passwd',
      '--version',
      '',
    ];
    for (const other of others) {
      const { machine, started } = desktop('linux', { DISPLAY: ':0' }, ['xdg-open']);
      await expect(openBrowser(other, machine), other).rejects.toThrow('Only an address of this host');
      expect(started).toEqual([]);
    }
  });
});
