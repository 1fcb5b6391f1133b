import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** Where a folder may come from; passed in so that a test can describe any machine. */
export type FolderSources = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/**
 * The data folder: the one asked for with `--data`, else the one in FIRST_ACCOUNT_DATA, else this account's usual place
 * for such data. Gives an absolute path and makes nothing; opening the folder makes it.
 */
export function chooseDataFolder(
  asked: string | undefined,
  sources: FolderSources = { platform: process.platform, env: process.env, home: homedir() },
): string {
  const named = given(asked) ?? given(sources.env['FIRST_ACCOUNT_DATA']);
  return named === undefined ? usualFolder(sources) : resolve(named);
}

function usualFolder({ platform, env, home }: FolderSources): string {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'First Account');
    case 'win32':
      // The local part of the profile: the other one may be kept on a server.
      return join(given(env['LOCALAPPDATA']) ?? join(home, 'AppData', 'Local'), 'First Account');
    default: {
      // The XDG specification says to pass over a relative path.
      const named = given(env['XDG_DATA_HOME']);
      const shared = named !== undefined && isAbsolute(named) ? named : join(home, '.local', 'share');
      return join(shared, 'first-account');
    }
  }
}

/** A variable that is set to nothing is not set. */
function given(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
