import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser to test with: where it is, whose it is, and what must be in its environment. */
export type FoundChromium = {
  readonly path: string;
  readonly from: 'CHROME' | 'machine' | 'package';
  readonly env: Readonly<Record<string, string>>;
};

/** What the search may look at; everything is passed in so that a test can describe any machine. */
export type Machine = {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
};

const linuxNames = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

export const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/**
 * The path in `CHROME` when it is set (refused when nothing is there), else a Chromium, Chrome or Edge in the usual
 * places of this kind of machine, else null: then the one from the package registry has to do.
 */
export function findChromium(machine: Machine = thisMachine): FoundChromium | null {
  const asked = machine.env['CHROME'];
  if (asked !== undefined && asked !== '') {
    if (!machine.exists(asked)) throw new Error(`CHROME names ${asked}, and there is no file there.`);
    return { path: asked, from: 'CHROME', env: {} };
  }
  const path = usualPlaces(machine).find((place) => machine.exists(place));
  return path === undefined ? null : { path, from: 'machine', env: {} };
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) =>
      macApplications.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((program) => join(folder, ...program)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}
