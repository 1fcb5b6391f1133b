import type { Target } from '../node-releases.ts';
import { startFileName } from './start-file.ts';

/** What differs from one system to another. */
type System = {
  readonly start: string;
  readonly refused: string;
  readonly data: string;
};

const windows: System = {
  start: `Double-click "First Account.cmd". A window with a few lines opens, and then your browser. Leave the window
open: closing it ends First Account.`,
  refused: `If Windows says that it protected your PC, it means that no company has signed this folder. Ask whoever looks
after your computers; they can compare the zip file with the SHA-256 sum published beside it, and unblock it in its
properties before unpacking.`,
  data: '%LOCALAPPDATA%\\First Account',
};

const mac: System = {
  start: `Double-click "First Account.command". A window with a few lines opens, and then your browser. Leave the window
open: closing it ends First Account.`,
  refused: `If macOS says that it cannot check this for malicious software, it means that nobody has signed this folder
with Apple. Ask whoever looks after your computers; they can compare the zip file with the SHA-256 sum published beside
it, and then allow the folder in a terminal with: xattr -dr com.apple.quarantine "First Account"`,
  data: '~/Library/Application Support/First Account',
};

const linux: System = {
  start: `Start "first-account.sh" (in most file managers: right click, Run as a Program; or type ./first-account.sh in a
terminal in this folder). Your browser opens; if it does not, the terminal shows the address to open.`,
  refused: `If it says that programs cannot be started here, this medium is set up that way. Copy the folder into your
home folder and start it there.`,
  data: '~/.local/share/first-account',
};

/** README.txt of a portable folder, for somebody who has never installed anything. Lines end as in the repository. */
export function readmeText(target: Target, version: string, node: string): string {
  const { start, refused, data } = systemOf(target);
  return `First Account ${version}

Practice for the first interview with a victim of crime, and for the referral that should follow it.


START

${start}

${refused}

Nothing is installed and no administrator is needed. First Account writes nothing into this folder and sends nothing to
anybody, so it also runs from a USB stick or disc that cannot be written to, and without a network.


END

Choose Quit on its page. If all its pages are closed, it ends by itself after ten minutes.


WHERE YOUR DATA IS

On this computer, in your own account: ${data}

It stays there when you take the stick away. If you want it to travel with this folder, make a folder named
"portable-data" beside this file, before you start. Then everything is kept in there. It is not encrypted: whoever has
the stick can read it. Starting with --data, or the variable FIRST_ACCOUNT_DATA, names any other folder on this computer.


UPDATE AND REMOVE

Unpack a newer First Account beside this one and move "portable-data" over, if you made it. To remove First Account,
delete this folder; to remove what it kept, delete the data folder too.


FOR ADMINISTRATORS

"${startFileName(target)}" takes the words of the terminal program, such as "records list" or "--help".
app holds the program and its scenarios; runtime holds Node ${node}, which runs it.
LICENSE.txt, NOTICE.txt and runtime/LICENSE.txt say under which licences all of it comes.
`;
}

function systemOf(target: Target): System {
  if (target === 'win32-x64') return windows;
  return target.startsWith('darwin-') ? mac : linux;
}
