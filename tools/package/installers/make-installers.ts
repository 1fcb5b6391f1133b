import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../project-root.ts';
import { targets, type Target } from '../node-releases.ts';
import { runElectronBuilder } from './run-electron-builder.ts';
import { stageApp } from './stage-app.ts';

/** What electron-builder is told for a system, and what it makes there. */
type System = { readonly word: string; readonly made: string; readonly targets: readonly Target[] };

const systems: Readonly<Partial<Record<NodeJS.Platform, System>>> = {
  win32: { word: '--win', made: 'the installer for Windows', targets: ['win32-x64'] },
  darwin: { word: '--mac', made: 'the disk image for macOS', targets: ['darwin-arm64', 'darwin-x64'] },
  linux: {
    word: '--linux',
    made: 'the AppImage and the Debian package',
    targets: targets.filter((target) => target === `linux-${process.arch}`),
  },
};

/**
 * Makes the installers for the system this runs on, in dist/packages. Gives null, or a sentence for what could not be
 * made and why. All builds have to be there.
 */
export async function makeInstallers(): Promise<string | null> {
  const system = systems[process.platform];
  if (system === undefined || system.targets.length === 0) {
    return `There are no installers for ${process.platform} on ${process.arch}.`;
  }
  stageApp(system.targets);
  const log = join(projectRoot, 'dist', 'packages', 'electron-builder.log');
  const status = await runElectronBuilder([system.word, ...withFetchedElectron(system)], log);
  if (status === 0) return null;
  return whyNot(system.made, readFileSync(log, 'utf8'), log);
}

/** Electron as its own package fetched it, where it did. A universal app for macOS needs two, which nobody has. */
function withFetchedElectron({ word }: System): readonly string[] {
  const fetched = join(projectRoot, 'node_modules', 'electron', 'dist');
  return word !== '--mac' && existsSync(join(fetched, 'version')) ? [`-c.electronDist=${fetched}`] : [];
}

/** The reason in a sentence: most often that electron-builder fetches Electron and its own tools, and cannot here. */
export function whyNot(made: string, printed: string, log: string): string {
  const unreached = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/.test(printed);
  const reason = unreached
    ? 'electron-builder fetches Electron and its own tools from github.com, which was not reached'
    : 'electron-builder stopped';
  return `Not made: ${made}, because ${reason}. What it printed is in ${log}.`;
}
