import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { networkBehind, systemProbe } from '../../../electron/database/network-folder.ts';
import type { FolderProbe } from '../../../electron/database/network-folder.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { filesIn, refusalOf } from './test-folder.ts';

const ext4 = 0xef53;
const fuse = 0x65735546;

function probe(said: Partial<FolderProbe>): FolderProbe {
  return {
    platform: 'linux',
    realPath: (folder) => folder,
    fileSystemType: () => ext4,
    mounts: () => '21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw',
    ...said,
  };
}

function kernelMounts(...mounts: readonly (readonly [at: string, name: string])[]): string {
  return mounts.map(([at, name], at36) => `${at36} 1 0:1 / ${at} rw shared:1 - ${name} source rw`).join('\n');
}

describe('a folder on Linux', () => {
  it.each([
    [0x6969, 'NFS'],
    [0x517b, 'SMB'],
    [0xfe534d42, 'SMB'],
    [0xff534d42, 'CIFS'],
    // A 32-bit number that the system gave with its sign.
    [0xff534d42 - 2 ** 32, 'CIFS'],
    [0x01021997, '9P'],
  ])('on a file system of type %i is on another computer: %s', (type, name) => {
    expect(networkBehind('/home/ana/data', probe({ fileSystemType: () => type }))).toBe(name);
  });

  it.each(['fuse.sshfs', 'fuse.rclone', 'fuse.gvfsd-fuse', 'fuse.davfs2', 'nfs4', 'cifs'])(
    'mounted as %s is on another computer',
    (name) => {
      const mounts = () => kernelMounts(['/', 'ext4'], ['/home/ana/far', name]);
      expect(networkBehind('/home/ana/far/data', probe({ fileSystemType: () => fuse, mounts }))).toBe(name);
    },
  );

  it.each(['ext4', 'xfs', 'btrfs', 'overlay', 'fuseblk', 'fuse.ntfs-3g', 'fuse.lxcfs', 'exfat'])(
    'mounted as %s is on this computer',
    (name) => {
      const mounts = () => kernelMounts(['/', 'ext4'], ['/home/ana', name]);
      expect(networkBehind('/home/ana/data', probe({ mounts }))).toBeUndefined();
    },
  );

  it('is judged by the mount it is in, not by one whose name begins alike', () => {
    const mounts = () => kernelMounts(['/', 'ext4'], ['/home/ana', 'fuse.sshfs']);
    expect(networkBehind('/home/anabel/data', probe({ mounts }))).toBeUndefined();
    expect(networkBehind('/home/ana', probe({ mounts }))).toBe('fuse.sshfs');
  });

  it('is judged by the innermost mount, and of several on one place by the last', () => {
    const inner = () => kernelMounts(['/', 'ext4'], ['/far', 'nfs'], ['/far/near', 'ext4']);
    expect(networkBehind('/far/near/data', probe({ mounts: inner }))).toBeUndefined();
    const stacked = () => kernelMounts(['/', 'ext4'], ['/data', 'ext4'], ['/data', 'fuse.sshfs']);
    expect(networkBehind('/data', probe({ mounts: stacked }))).toBe('fuse.sshfs');
  });

  it('is recognised although its name has a space, which the kernel writes as \\040', () => {
    const mounts = () => kernelMounts(['/', 'ext4'], ['/home/ana/far\\040away', 'fuse.sshfs']);
    expect(networkBehind('/home/ana/far away/data', probe({ mounts }))).toBe('fuse.sshfs');
  });

  it('is judged where it really is when its path is a link', () => {
    const mounts = () => kernelMounts(['/', 'ext4'], ['/far', 'fuse.sshfs']);
    expect(networkBehind('/home/data', probe({ realPath: () => '/far/data', mounts }))).toBe('fuse.sshfs');
  });
});

describe('a folder on Windows', () => {
  const windows = (realPath: (folder: string) => string = (folder) => folder) =>
    probe({ platform: 'win32', realPath });

  it.each(['\\\\server\\share\\data', '\\\\?\\UNC\\server\\share\\data'])(
    'named by %s is on another computer',
    (folder) => {
      expect(networkBehind(folder, windows())).toBe('a shared folder');
    },
  );

  it('on a drive letter that stands for a shared folder is on another computer', () => {
    const mapped = windows(() => '\\\\server\\share\\data');
    expect(networkBehind('Z:\\data', mapped)).toBe('a shared folder');
  });

  it.each(['C:\\Users\\ana\\data', '\\\\?\\C:\\Users\\ana\\data', '\\\\.\\C:\\data'])(
    'named by %s is on this computer',
    (folder) => {
      expect(networkBehind(folder, windows())).toBeUndefined();
    },
  );
});

describe('a folder on macOS', () => {
  const mac = probe({
    platform: 'darwin',
    mounts: () =>
      [
        '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
        '/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)',
        '//ana@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by ana)',
        'server:/export on /Volumes/export (nfs, nodev)',
      ].join('\n'),
  });

  it('on a mounted share is on another computer', () => {
    expect(networkBehind('/Volumes/share/data', mac)).toBe('smbfs');
    expect(networkBehind('/Volumes/export', mac)).toBe('nfs');
  });

  it('on its own disk is on this computer', () => {
    expect(networkBehind('/System/Volumes/Data/Users/ana', mac)).toBeUndefined();
    expect(networkBehind('/Users/ana', mac)).toBeUndefined();
  });
});

describe('a network folder', () => {
  it('is refused with its name, the reason and what to do, before anything is written to it', () => {
    const folder = tempFolder();
    const problem = refusalOf(folder, { probe: probe({ fileSystemType: () => 0x6969 }) });
    expect(problem.kind).toBe('network-folder');
    expect(problem.sentence).toContain(folder);
    expect(problem.sentence).toContain('NFS');
    expect(problem.sentence).toContain('--data');
    expect(filesIn(folder)).toEqual([]);
  });

  it('is not what this test runs in, asked of the real system', () => {
    expect(networkBehind(tmpdir(), systemProbe)).toBeUndefined();
  });
});
