import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../../electron/database/migrations/migrations.ts';
import { runElectronBuilder } from '../../../tools/package/installers/run-electron-builder.ts';
import { stageApp } from '../../../tools/package/installers/stage-app.ts';
import { projectRoot } from '../../../tools/project-root.ts';
import { computerOf } from '../../tools/package/computer-of.ts';
import { built } from './built.ts';
import { standInElectron } from './stand-in-electron.ts';

const around = mkdtempSync(join(tmpdir(), 'first-account-installers-'));

const systems = [
  {
    platform: 'linux',
    target: 'linux-x64',
    word: '--linux',
    unpacked: 'linux-unpacked',
    program: 'first-account',
  },
  {
    platform: 'win32',
    target: 'win32-x64',
    word: '--win',
    unpacked: 'win-unpacked',
    program: 'First Account.exe',
  },
] as const;

const fuses = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');

type System = (typeof systems)[number];

/** Where each system's app was packed. */
const packedFor = new Map<string, string>();

beforeAll(built, 120_000);
afterAll(() => {
  rmSync(around, { recursive: true, force: true });
});

/** Packs for a system as "npm run package" does, up to the folder that an installer would be made of. */
async function pack({ platform, target, word, unpacked }: System, name: string): Promise<string> {
  const electron = join(around, `electron-${platform}`);
  if (!existsSync(electron)) standInElectron(electron, platform);
  stageApp([target]);
  const out = join(around, name);
  const log = join(around, `${name}.log`);
  const words = [word, 'dir', '--x64', `-c.electronDist=${electron}`, `-c.directories.output=${out}`];
  const status = await runElectronBuilder(words, log);
  if (status !== 0) throw new Error(readFileSync(log, 'utf8'));
  return join(out, unpacked);
}

describe.each(systems)('what electron-builder packs for $platform', { timeout: 120_000 }, (system) => {
  let folder: string;
  let archive: string;
  let files: readonly string[];
  const read = (path: string) => extractFile(archive, path);

  beforeAll(async () => {
    folder = await pack(system, `packed-${system.platform}`);
    packedFor.set(system.platform, folder);
    archive = join(folder, 'resources', 'app.asar');
    files = listPackage(archive, { isPack: false })
      .map((path) => path.slice(1).replaceAll('\\', '/'))
      .filter((path) => !('files' in statFile(archive, path)));
  }, 240_000);

  it('has the main process where its package.json says, the preload, the page and the scenarios in the archive', () => {
    const described = JSON.parse(read('package.json').toString()) as Record<string, unknown>; // checked here
    expect(described).toMatchObject({ name: 'first-account', type: 'module', main: 'dist/desktop/main.js' });
    expect(described).not.toHaveProperty('scripts');
    expect(described).not.toHaveProperty('devDependencies');
    for (const path of ['dist/desktop/main.js', 'dist/desktop/preload.cjs', 'dist/renderer/index.html']) {
      expect(read(path)).toEqual(readFileSync(join(projectRoot, path)));
    }
    const scenarios = readdirSync(join(projectRoot, 'scenarios', 'library')).filter((name) =>
      name.endsWith('.json'),
    );
    expect(files.filter((path) => path.startsWith('scenarios/'))).toEqual(
      scenarios.toSorted().map((name) => `scenarios/library/${name}`),
    );
  });

  it('has every migration in it, inside the main process', () => {
    const main = read('dist/desktop/main.js').toString();
    const tables = migrations.flatMap(({ sql }) => sql.match(/TABLE \w+/g) ?? []);
    expect(tables.length).toBeGreaterThan(migrations.length);
    expect(tables.filter((table) => !main.includes(table))).toEqual([]);
  });

  it('has one SQLite, for that system, outside the archive, and nothing else there', () => {
    const natives = files.filter((path) => path.endsWith('.node'));
    expect(natives).toEqual([`node_modules/better-sqlite3/prebuilds/${system.target}.node`]);
    const outside = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );
    expect(outside.map(({ name }) => name)).toEqual([`${system.target}.node`]);
    expect(computerOf(readFileSync(join(`${archive}.unpacked`, natives[0] ?? '')))).toBe(system.target);
    expect(files.filter((path) => 'unpacked' in statFile(archive, path))).toEqual(natives);
  });

  it('has no sources, no tests, no maps, no documents and no path of the computer it was made on', () => {
    expect(files.filter((path) => /\.(?:ts|tsx|map|md|cc?|cpp|h|hpp|gyp|yml)$/.test(path))).toEqual([]);
    expect(
      files.filter((path) => /(?:^|\/)(?:tests?|docs|tools|electron|renderer\/routes)\//.test(path)),
    ).toEqual([]);
    expect(files.filter((path) => read(path).includes(projectRoot))).toEqual([]);
    expect(files.filter((path) => read(path).includes('sourceMappingURL'))).toEqual([]);
    expect(existsSync(join(folder, 'resources', 'app-update.yml'))).toBe(false);
  });

  it('has the licences of all of it beside the program', () => {
    expect(readFileSync(join(folder, 'LICENSES.chromium.html'), 'utf8')).toBe('LICENSES.chromium.html');
    expect(existsSync(join(folder, 'LICENSE.electron.txt'))).toBe(true);
    for (const name of ['LICENSE', 'NOTICE']) {
      const packed = readFileSync(join(folder, 'resources', `${name}.txt`), 'utf8');
      expect(packed).toBe(readFileSync(join(projectRoot, name), 'utf8'));
    }
  });

  it('leaves out the languages the page does not speak', () => {
    expect(readdirSync(join(folder, 'locales'))).toEqual(['en-US.pak']);
  });

  it('has every fuse as it has to be: no Node from outside, only this archive, and its hash checked', async () => {
    const wire = await getCurrentFuseWire(join(folder, system.program));
    expect(wire.version).toBe(FuseVersion.V1);
    const named = fuses.map((fuse) => [FuseV1Options[fuse], FuseState[wire[fuse] ?? FuseState.REMOVED]]);
    expect(Object.fromEntries(named)).toEqual({
      RunAsNode: 'DISABLE',
      EnableCookieEncryption: 'ENABLE',
      EnableNodeOptionsEnvironmentVariable: 'DISABLE',
      EnableNodeCliInspectArguments: 'DISABLE',
      EnableEmbeddedAsarIntegrityValidation: 'ENABLE',
      OnlyLoadAppFromAsar: 'ENABLE',
      // As Electron ships them: the first is for apps with a snapshot of their own, the other makes WebAssembly safe.
      LoadBrowserProcessSpecificV8Snapshot: 'DISABLE',
      GrantFileProtocolExtraPrivileges: 'DISABLE',
      WasmTrapHandlers: 'ENABLE',
    });
  });

  // On Linux Electron has no such check.
  it('has the hash of the archive in the program, where Electron checks it', () => {
    const hash = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
    const record = JSON.stringify([{ file: 'resources\\app.asar', alg: 'SHA256', value: hash }]);
    const program = readFileSync(join(folder, system.program));
    expect(program.includes(record)).toBe(system.platform === 'win32');
  });
});

describe('packing once more', { timeout: 240_000 }, () => {
  it('makes the same archive of the same builds', async () => {
    const [first, again] = [packedFor.get('linux') ?? '', await pack(systems[0], 'again')].map((folder) =>
      createHash('sha256')
        .update(readFileSync(join(folder, 'resources', 'app.asar')))
        .digest('hex'),
    );
    expect(again).toBe(first);
  });
});
