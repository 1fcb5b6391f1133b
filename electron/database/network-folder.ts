// SQLite's locks and its shared memory do not hold over a network: two computers could write at once and both believe
// they were alone. So a folder on another computer is refused, as far as this system can tell.

import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, statfsSync } from 'node:fs';

/** What a system tells of a folder; given in tests. */
export type FolderProbe = {
  readonly platform: NodeJS.Platform;
  /** The folder's real place. On Windows this shows the computer behind a mapped drive. */
  readonly realPath: (folder: string) => string;
  /** The kernel's number for the kind of file system (Linux). */
  readonly fileSystemType: (folder: string) => number;
  /** What is mounted: `/proc/self/mountinfo` on Linux, the output of `mount` on macOS. */
  readonly mounts: () => string;
};

export const systemProbe: FolderProbe = {
  platform: process.platform,
  realPath: (folder) => realpathSync.native(folder),
  fileSystemType: (folder) => statfsSync(folder).type,
  mounts: () =>
    process.platform === 'darwin'
      ? execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 5_000 })
      : readFileSync('/proc/self/mountinfo', 'utf8'),
};

/** The kernel's numbers (statfs(2)) of file systems that live on another computer. */
const networkTypes = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0x564c, 'NetWare'],
  [0x73757245, 'Coda'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x47504653, 'GPFS'],
  [0x786f4256, 'a VirtualBox share'],
  [0xbacbacbc, 'a VMware share'],
]);

/** Names of the same as mount tables give them; with FUSE only the name tells. */
const networkNames =
  /^(nfs\d?|smb\w*|cifs|afs|afpfs|webdav|davfs2?|ftp|9p|ceph|lustre|gpfs|ncpfs?|coda|glusterfs|vboxsf|vmhgfs|prl_fs|fuse\.(sshfs|smbnetfs|curlftpfs|davfs2?|rclone|s3fs|gcsfuse|goofys|glusterfs|ceph\w*|gvfsd-fuse|afpfs|vmhgfs\w*))$/i;

/** What kind of network a folder stands on, or nothing for one on this computer. The folder has to exist. */
export function networkBehind(folder: string, probe: FolderProbe): string | undefined {
  const place = probe.realPath(folder);
  if (probe.platform === 'win32') {
    return isOnAnotherComputer(folder) || isOnAnotherComputer(place) ? 'a shared folder' : undefined;
  }
  if (probe.platform === 'linux') {
    const named = networkTypes.get(Number(BigInt.asUintN(32, BigInt(probe.fileSystemType(place)))));
    if (named !== undefined) return named;
  }
  const name = mountedAs(place, probe.platform === 'darwin' ? listedByMount(probe) : listedByKernel(probe));
  return name !== undefined && networkNames.test(name) ? name : undefined;
}

/** `\\server\share`, also in the long form; `\\?\C:\` and `\\.\` are this computer. */
function isOnAnotherComputer(path: string): boolean {
  return /^\\\\(?![?.]\\)/.test(path) || /^\\\\\?\\UNC\\/i.test(path);
}

type Mount = { readonly at: string; readonly name: string };

function mountedAs(place: string, mounts: readonly Mount[]): string | undefined {
  const around = mounts.filter(({ at }) => at === '/' || place === at || place.startsWith(`${at}/`));
  // Of several mounts on one place the last is on top.
  return around.reduce<Mount | undefined>(
    (found, mount) => (found === undefined || mount.at.length >= found.at.length ? mount : found),
    undefined,
  )?.name;
}

/** `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw`, see proc_pid_mountinfo(5). */
function listedByKernel(probe: FolderProbe): readonly Mount[] {
  return probe
    .mounts()
    .split('\n')
    .flatMap((line) => {
      const [before = '', after = ''] = line.split(' - ');
      const at = before.split(' ')[4];
      const name = after.split(' ')[0];
      return at === undefined || name === undefined ? [] : [{ at: withoutEscapes(at), name }];
    });
}

function withoutEscapes(path: string): string {
  return path.replaceAll(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

/** `//guest@server/share on /Volumes/share (smbfs, nodev, nosuid)`. */
function listedByMount(probe: FolderProbe): readonly Mount[] {
  return probe
    .mounts()
    .split('\n')
    .flatMap((line) => {
      const [, at, name] = /^.* on (\/.*) \((\w+)[,)]/.exec(line) ?? [];
      return at === undefined || name === undefined ? [] : [{ at, name }];
    });
}
