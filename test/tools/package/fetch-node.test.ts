import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { create } from 'tar';
import { beforeEach, describe, expect, it } from 'vitest';
import { fetchRelease, type Surroundings } from '../../../tools/package/fetch-node.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const name = 'node-somewhere';
const version = '24.0.1';

let folder: string;
let around: Surroundings;
/** The package in the registry of this test. */
let tarball: string;

beforeEach(() => {
  folder = tempFolder();
  tarball = join(folder, 'registry.tgz');
  for (const [path, text] of [
    ['package/bin/node', 'the program'],
    ['package/LICENSE', 'the licences'],
    ['package/include/node.h', 'headers'],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  create({ sync: true, gzip: true, file: tarball, cwd: folder }, ['package']);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  installNpm(bin, `copyFileSync(${JSON.stringify(tarball)}, '${name}-${version}.tgz');`);
  around = { cache: join(folder, 'cache'), env: { ...process.env, npm_execpath: '', PATH: withFirst(bin) } };
});

/** An npm of which only what it leaves behind counts. */
function installNpm(bin: string, script: string): void {
  const file = join(bin, 'npm.mjs');
  writeFileSync(file, `import { copyFileSync } from 'node:fs';\n${script}\n`);
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\nexec "${process.execPath}" "${file}" "$@"\n`);
  chmodSync(join(bin, 'npm'), 0o755);
  writeFileSync(join(bin, 'npm.cmd'), `@"${process.execPath}" "${file}" %*\r\n`);
}

function withFirst(first: string): string {
  return [first, process.env['PATH'] ?? ''].join(delimiter);
}

function integrityOf(file: string): string {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}

describe('fetchRelease', () => {
  it('unpacks the program and the licences, and leaves the rest of the package out', () => {
    const fetched = fetchRelease({ name, version, integrity: integrityOf(tarball) }, around);
    const into = join(around.cache, `${name}-${version}`);
    expect(fetched).toEqual({ ok: true, folder: into });
    expect(readFileSync(join(into, 'bin', 'node'), 'utf8')).toBe('the program');
    expect(readFileSync(join(into, 'LICENSE'), 'utf8')).toBe('the licences');
    expect(readdirSync(into).toSorted()).toEqual(['LICENSE', 'bin']);
  });

  it('fetches it once', () => {
    const release = { name, version, integrity: integrityOf(tarball) };
    fetchRelease(release, around);
    installNpm(join(folder, 'bin'), "throw new Error('asked again')");
    expect(fetchRelease(release, around)).toMatchObject({ ok: true });
  });

  it('refuses a package with other bytes than the table names, and keeps nothing of it', () => {
    const fetched = fetchRelease({ name, version, integrity: 'sha512-other' }, around);
    expect(fetched).toEqual({
      ok: false,
      sentence: `${name} ${version} from the package registry is not the one that tools/package/node-releases.ts names, so nothing was made of it.`,
    });
    expect(readdirSync(around.cache)).toEqual([]);
  });

  it('says what to do when the registry does not give it', () => {
    installNpm(join(folder, 'bin'), 'process.exit(1);');
    const fetched = fetchRelease({ name, version, integrity: integrityOf(tarball) }, around);
    expect(fetched).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('try again with a network'),
    });
    expect(existsSync(join(around.cache, `${name}-${version}`))).toBe(false);
  });

  it('says that npm is missing where it is', () => {
    const fetched = fetchRelease(
      { name, version, integrity: integrityOf(tarball) },
      { ...around, env: { PATH: join(folder, 'nowhere') } },
    );
    expect(fetched).toMatchObject({ ok: false, sentence: expect.stringContaining('npm was not found') });
  });
});
