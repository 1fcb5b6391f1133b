import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildParts } from '../../../tools/package/build-parts.ts';
import { fetchNode } from '../../../tools/package/fetch-node.ts';
import { nodeReleases, targets, type Target } from '../../../tools/package/node-releases.ts';
import { portableFiles } from '../../../tools/package/portable/portable-files.ts';
import { startFileName } from '../../../tools/package/portable/start-file.ts';
import type { ShippedFile } from '../../../tools/package/shipped-file.ts';
import { projectRoot } from '../../../tools/project-root.ts';
import { computerOf } from '../../tools/package/computer-of.ts';
import { built } from './built.ts';

// Fetching Node for five kinds of computer takes its time the first time.
const patience = 240_000;

beforeAll(built);

function filesFor(target: Target): readonly ShippedFile[] {
  const fetched = fetchNode(target);
  if (!fetched.ok) throw new Error(fetched.sentence);
  return portableFiles(target, fetched.node);
}

function sum(files: readonly ShippedFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes, runs } of files) hash.update(`${path}\0${runs}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

describe.each(targets)('the portable folder for %s', { timeout: patience }, (target) => {
  let files: readonly ShippedFile[];
  const paths = () => files.map(({ path }) => path);
  const read = (path: string) => {
    const found = files.find((file) => file.path === path);
    if (found === undefined) throw new Error(`There is no ${path}.`);
    return found.bytes;
  };

  beforeAll(() => {
    files = filesFor(target);
  }, patience);

  it('has Node and one SQLite, both for that computer', () => {
    const natives = paths().filter((path) => path.endsWith('.node'));
    expect(natives).toEqual([`app/node_modules/better-sqlite3/prebuilds/${target}.node`]);
    expect(computerOf(read(natives[0] ?? ''))).toBe(target);
    const program = target === 'win32-x64' ? 'runtime/node.exe' : 'runtime/node';
    expect(computerOf(read(program))).toBe(target);
    expect(new Set(files.filter(({ runs }) => runs).map(({ path }) => path))).toEqual(
      new Set(target === 'win32-x64' ? [program] : [startFileName(target), program]),
    );
  });

  it('has nothing at its top but what a person is meant to see', () => {
    const top = new Set(paths().map((path) => path.split('/')[0]));
    expect(top).toEqual(
      new Set(['LICENSE.txt', 'NOTICE.txt', 'README.txt', startFileName(target), 'app', 'runtime']),
    );
  });

  it('has no sources, no tests, no maps and no path of the computer it was made on', () => {
    expect(paths().filter((path) => /\.(?:ts|tsx|map|md|cc?|cpp|h|hpp|gyp)$/.test(path))).toEqual([]);
    expect(paths().filter((path) => /(?:^|\/)tests?(?:\/|\.)/.test(path))).toEqual([]);
    const own = files.filter(({ path }) => path.startsWith('app/dist/'));
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter(({ bytes }) => bytes.includes(projectRoot)).map(({ path }) => path)).toEqual([]);
  });

  it('has the scenarios and the page as they are in the clone', () => {
    const scenarios = paths().filter((path) => path.endsWith('.scenario.json'));
    expect(scenarios.length).toBeGreaterThan(2);
    for (const path of [...scenarios, 'app/dist/renderer/index.html']) {
      expect(read(path)).toEqual(readFileSync(join(projectRoot, path.replace('app/', ''))));
    }
  });

  it('says under which licences everything in it comes, Node included', () => {
    expect(read('LICENSE.txt').toString()).toContain('Apache License');
    expect(read('NOTICE.txt').toString()).toContain('better-sqlite3 ');
    expect(read('NOTICE.txt').toString()).toContain('Node.js');
    expect(read('runtime/LICENSE.txt').toString()).toMatch(/^Node\.js is licensed for use as follows:/);
  });

  it('tells in plain words how to start it, where the data is and which Node is in it', () => {
    const words = read('README.txt').toString();
    expect(words).toContain(`"${startFileName(target)}"`);
    expect(words).toContain('portable-data');
    expect(words).toContain(`Node ${nodeReleases[target].version}`);
  });

  it('ends lines as the system does', () => {
    const texts = files.filter(
      ({ path }) => !path.startsWith('app/') && /\.(?:txt|cmd|sh|command)$/.test(path),
    );
    expect(texts).toHaveLength(5);
    for (const { path, bytes } of texts) {
      const text = bytes.toString();
      const windows = text.split('\r\n').length - 1;
      expect([path, windows]).toEqual([path, target === 'win32-x64' ? text.split('\n').length - 1 : 0]);
    }
  });
});

describe('the portable folders', { timeout: patience }, () => {
  it('come out the same to the byte when everything is built again', async () => {
    const sums = () => targets.map((target) => sum(filesFor(target)));
    const before = sums();
    expect(await buildParts()).toBe(0);
    expect(sums()).toEqual(before);
  });
});
