import { describe, expect, it } from 'vitest';
import { installKey, isInstalled } from '../../../tools/bootstrap/install-state.mjs';

type Entry = { version: string; optional?: boolean };

const lockOf = (packages: Record<string, Entry>) =>
  JSON.stringify({ packages: { '': { name: 'us' }, ...packages } });
const installedOf = (packages: Record<string, Entry>) => JSON.stringify({ packages });

describe('installKey', () => {
  it('differs when the lock file or the kind of machine differs', () => {
    const keys = [installKey('a', 'linux-x64'), installKey('b', 'linux-x64'), installKey('a', 'win32-x64')];
    expect(new Set(keys).size).toBe(3);
  });

  it('is the same for a checkout with Windows line ends', () => {
    expect(installKey('a\r\nb\r\n', 'win32-x64')).toBe(installKey('a\nb\n', 'win32-x64'));
  });
});

describe('isInstalled', () => {
  const react = { 'node_modules/react': { version: '19.0.0' } };

  it('is true when npm installed exactly what the lock file asks for', () => {
    expect(isInstalled(lockOf(react), installedOf(react))).toBe(true);
  });

  it('does not miss optional packages, which are other machines’ binaries', () => {
    const lock = lockOf({ ...react, 'node_modules/binding-win32': { version: '1.0.0', optional: true } });
    expect(isInstalled(lock, installedOf(react))).toBe(true);
  });

  it.each([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/react': { version: '18.0.0' } }],
    ['a package is too many', { ...react, 'node_modules/left-over': { version: '1.0.0' } }],
  ])('is false when %s', (_, installed) => {
    expect(isInstalled(lockOf(react), installedOf(installed))).toBe(false);
  });

  it('is false when either file cannot be read', () => {
    expect(isInstalled(lockOf(react), '{ "packages": {')).toBe(false);
    expect(isInstalled('', installedOf(react))).toBe(false);
  });
});
