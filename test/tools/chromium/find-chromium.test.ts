import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../tools/chromium/find-chromium.ts';

const machine = (platform: string, env: Record<string, string>, files: readonly string[]) => ({
  platform,
  env,
  exists: (path: string) => files.includes(path),
});

describe('findChromium', () => {
  it('takes what CHROME names before anything else', () => {
    const found = findChromium(
      machine('linux', { CHROME: '/opt/mine', PATH: '/bin' }, ['/opt/mine', '/bin/chromium']),
    );
    expect(found).toMatchObject({ path: '/opt/mine', from: 'CHROME' });
  });

  it('refuses a CHROME that names nothing, instead of quietly testing another browser', () => {
    expect(() =>
      findChromium(machine('linux', { CHROME: '/opt/gone', PATH: '/bin' }, ['/bin/chromium'])),
    ).toThrow(/CHROME names \/opt\/gone/);
  });

  it('finds a browser anywhere on PATH on Linux', () => {
    const path = join('/snap/bin', 'google-chrome');
    const found = findChromium(machine('linux', { PATH: ['/bin', '/snap/bin'].join(delimiter) }, [path]));
    expect(found).toMatchObject({ path, from: 'machine' });
  });

  it('finds the application on macOS and the program on Windows', () => {
    const mac = join('/Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome');
    expect(findChromium(machine('darwin', {}, [mac]))?.path).toBe(mac);
    const edge = join('C:\\Program Files (x86)', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findChromium(machine('win32', env, [edge]))?.path).toBe(edge);
  });

  it('gives null where there is none, also when CHROME is empty', () => {
    expect(findChromium(machine('linux', { CHROME: '', PATH: '/bin' }, []))).toBeNull();
  });
});
