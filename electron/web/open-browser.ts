import { spawn } from 'node:child_process';

/** What there is to open a browser with; passed in so that a test can describe any machine. */
export type Desktop = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Starts a program without a shell; false when it is not there or gives up. */
  readonly run: (program: string, args: readonly string[]) => Promise<boolean>;
};

/** Some openers stay for as long as the browser does; one that has not given up by then has done its work (ms). */
const patience = 3_000;

const thisDesktop: Desktop = { platform: process.platform, env: process.env, run: startProgram };
const ownAddress = /^http:\/\/127\.0\.0\.1:\d{1,5}\/#token=[\w.-]+$/;

/**
 * Opens an address of ours in the person's browser, and says whether that worked as far as can be told. Throws on any
 * other address, for openers start whatever they are given.
 */
export async function openBrowser(address: string, desktop: Desktop = thisDesktop): Promise<boolean> {
  if (!ownAddress.test(address)) throw new Error('Only an address of this host is opened.');
  for (const [program, ...args] of openers(desktop)) {
    if (await desktop.run(program, [...args, address])) return true;
  }
  return false;
}

type Opener = readonly [program: string, ...args: readonly string[]];

function openers({ platform, env }: Desktop): readonly Opener[] {
  switch (platform) {
    case 'darwin':
      return [['/usr/bin/open']];
    case 'win32':
      // By its full path: Windows looks for programs in the current folder first. `start` would need a shell.
      return [
        [`${env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\rundll32.exe`, 'url.dll,FileProtocolHandler'],
      ];
    default: {
      const windows: readonly Opener[] = env['WSL_DISTRO_NAME'] === undefined ? [] : [['wslview']];
      // Without a display xdg-open would start a browser for text in this very terminal.
      const hasDisplay = (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
      return hasDisplay ? [...windows, ['xdg-open']] : windows;
    }
  }
}

function startProgram(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, shell: false });
    const timer = setTimeout(() => resolve(true), patience);
    const settle = (worked: boolean) => {
      clearTimeout(timer);
      resolve(worked);
    };
    child.on('error', () => settle(false));
    child.on('exit', (status) => settle(status === 0));
    child.unref();
  });
}
