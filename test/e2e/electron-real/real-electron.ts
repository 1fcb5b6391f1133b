import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { buildDesktop } from '../../../tools/build/build-desktop.ts';
import { buildRenderer } from '../../../tools/build/build-renderer.ts';
import { findDesktop } from '../../../tools/find-desktop.ts';
import { projectRoot } from '../../../tools/project-root.ts';
import { whyNoWindow } from '../../../tools/start/why-no-window.ts';

export type RealApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
};

const binary = findDesktop();
const noWindow = whyNoWindow({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
});

/** Why nothing here can be run on this machine; null where it can. */
const whyNot = binary === null ? 'Electron’s binary is not here' : noWindow;

/**
 * Starts the real Electron for each test of a file. Where it is not, each is skipped, and the file says by name which were: they
 * count as neither passed nor failed.
 */
export function realElectron(): {
  readonly start: (dataFolder?: string) => Promise<RealApp>;
  readonly startProcess: (dataFolder: string) => Promise<ElectronApplication>;
} {
  const skipped: string[] = [];

  beforeAll(async () => {
    if (whyNot !== null) return;
    await buildRenderer({ onlyIfStale: true });
    await buildDesktop({ onlyIfStale: true });
  });
  beforeEach(({ task, skip }) => {
    if (whyNot === null) return;
    skipped.push(task.name);
    skip(whyNot);
  });
  afterAll(() => {
    if (skipped.length === 0) return;
    process.stderr.write(`Skipped, because ${whyNot}:\n${skipped.map((name) => `  - ${name}\n`).join('')}`);
  });

  async function startProcess(dataFolder: string): Promise<ElectronApplication> {
    if (binary === null) throw new Error('This is there only where Electron is.');
    const app = await _electron.launch({
      executablePath: binary,
      args: [join(projectRoot, 'dist', 'desktop', 'main.js'), `--data=${dataFolder}`],
    });
    onTestFinished(() => app.close().catch(() => {})); // a test may have closed it
    return app;
  }

  return {
    startProcess,
    async start(dataFolder = temporaryDataFolder()) {
      const app = await startProcess(dataFolder);
      const page = await app.firstWindow();
      await page.waitForLoadState('load');
      return { app, page, dataFolder };
    },
  };
}

function temporaryDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'first-account-real-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
