import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runOnProjectNode } from './bootstrap/run-on-project-node.mjs';
import { showProgress } from './bootstrap/show-progress.mjs';
import { buildDesktop } from './build/build-desktop.ts';
import { buildRenderer } from './build/build-renderer.ts';
import { findDesktop } from './find-desktop.ts';
import { projectRoot } from './project-root.ts';
import { chooseHost } from './start/choose-host.ts';
import { downloadElectron, namedElectron } from './start/download-electron.ts';
import { failureMemory } from './start/failure-memory.ts';
import { fetchWithPatience, type Fetched } from './start/fetch-with-patience.ts';
import { readWishes, type Wishes } from './start/read-wishes.ts';
import { runDesktop } from './start/run-desktop.ts';
import { whyNoWindow } from './start/why-no-window.ts';

const read = readWishes(process.argv.slice(2));
if (read.ok) process.exitCode = await start(read.wishes);
else {
  console.error(read.sentence);
  process.exitCode = 2;
}

async function start(wishes: Wishes): Promise<number> {
  const choice = await chooseHost(wishes.host, {
    whyNoWindow: whyNoWindow({
      platform: process.platform,
      env: process.env,
      isRoot: process.getuid?.() === 0,
    }),
    electron: findDesktop,
    fetchElectron,
    memory: failureMemory(join(projectRoot, '.cache', 'electron-not-fetched.json'), namedElectron().version),
  });
  console.error(choice.sentence);
  if (choice.is === 'neither') return 1;
  if (choice.is === 'browser') return startBrowserHost(wishes);
  await build(async () => {
    await buildRenderer({ onlyIfStale: true });
    await buildDesktop({ onlyIfStale: true });
  });
  const end = await runDesktop(choice.binary, join(projectRoot, 'dist', 'desktop', 'main.js'), wishes);
  if (end.is === 'ended') return end.status;
  if (wishes.host === 'desktop') {
    console.error(`Electron did not start (${end.why}), and --desktop asks for nothing else.`);
    return 1;
  }
  console.error(`Electron did not start (${end.why}), so the app opens in your browser.`);
  return startBrowserHost(wishes);
}

async function startBrowserHost({ data, files, others }: Wishes): Promise<number> {
  for (const file of files) console.error(`${file} is not opened: only a window of its own opens files.`);
  await build(() => buildRenderer({ onlyIfStale: true }));
  const terminal = join(projectRoot, 'electron', 'cli', 'main.ts');
  const folder = data === undefined ? [] : ['--data', data];
  return runOnProjectNode([terminal, 'serve', '--open', ...folder, ...others]);
}

async function build(work: () => Promise<void>): Promise<void> {
  const done = showProgress('Building the app');
  await work();
  done();
}

async function fetchElectron(): Promise<Fetched> {
  const done = showProgress('Fetching Electron (only needed once)');
  const fetched = await fetchWithPatience(downloadElectron(namedElectron()));
  // Its own installer unpacks what is in its cache by now, and checks it once more.
  const installer = join(projectRoot, 'node_modules', 'electron', 'install.js');
  if (fetched.ok) spawnSync(process.execPath, [installer], { stdio: 'inherit' });
  done();
  return fetched;
}
