import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { projectRoot } from '../../tools/project-root.ts';
import { electronDouble, type ElectronDouble } from './electron.ts';

const built = join(projectRoot, 'dist', 'desktop', 'main.js');
const key = 'electron-double';
let starts = 0;

export type StartOptions = {
  readonly browser: BrowserContext;
  readonly dataFolder: string;
  readonly home: string;
  /** The built main process, where it is not the usual one. */
  readonly main?: string;
  /** Typed after the app's name, or passed on by the system. */
  readonly words?: readonly string[];
} & Pick<Parameters<typeof electronDouble>[0], 'displays' | 'runsAlready' | 'isPackaged'>;

export type BuiltDesktop = ElectronDouble & {
  /** What the app does when something throws that nobody expected. */
  readonly fault: (error: Error) => void;
};

/** Runs the built main process with the double in Electron's place, as far as it is ready. */
export async function startBuiltDesktop(options: StartOptions): Promise<BuiltDesktop> {
  const { dataFolder, main = built, words = [], ...rest } = options;
  const double = electronDouble(rest);
  Reflect.set(globalThis, key, double.module);
  const hooks = registerHooks({
    resolve: (name, context, next) =>
      name === 'electron' ? { url: `${key}:${starts}`, shortCircuit: true } : next(name, context),
    load: (url, context, next) =>
      url.startsWith(`${key}:`)
        ? { format: 'module', shortCircuit: true, source: moduleText(Object.keys(double.module)) }
        : next(url, context),
  });
  const { argv } = process;
  const before = process.listeners('uncaughtException');
  process.argv = ['electron', 'main.js', `--data=${dataFolder}`, ...words];
  starts += 1;
  try {
    await import(/* @vite-ignore */ `${pathToFileURL(main).href}?start=${starts}`);
  } finally {
    process.argv = argv;
    hooks.deregister();
  }
  // The test's own faults are not the app's.
  const ours = process.listeners('uncaughtException').filter((listener) => !before.includes(listener));
  for (const listener of ours) {
    process.off('uncaughtException', listener);
    process.off('unhandledRejection', listener as (reason: unknown) => void); // one and the same function
  }
  if (!double.hasEnded()) double.becomeReady();
  return {
    ...double,
    fault: (error) => {
      for (const listener of ours) listener(error, 'uncaughtException');
    },
  };
}

function moduleText(names: readonly string[]): string {
  return names.map((name) => `export const ${name} = globalThis['${key}'].${name};`).join('\n');
}
