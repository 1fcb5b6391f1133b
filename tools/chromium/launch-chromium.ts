import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findChromium } from './find-chromium.ts';
import { unpackChromium } from './unpack-chromium.ts';

/** Playwright itself already turns off updates, sync, first-run pages and talk with other servers. */
const flags = ['--disable-gpu'];

/**
 * A headless Chromium: the one `CHROME` names, else one of this machine, else the one from the package registry. Its
 * sandbox is on unless the tests run as root, where Chromium refuses to start with it. The caller closes it.
 */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const found = findChromium() ?? unpackChromium();
  return chromium.launch({
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
    ...options,
    env: { ...definedOnly(process.env), ...found.env, ...options.env },
    args: [...flags, ...(options.args ?? [])],
  });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
