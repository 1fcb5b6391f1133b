import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { projectRoot } from '../../project-root.ts';
import { appFiles } from '../app-files.ts';
import type { FetchedNode } from '../fetch-node.ts';
import { nodeReleases, type Target } from '../node-releases.ts';
import { byPath, type ShippedFile } from '../shipped-file.ts';
import { readmeText } from './readme-text.ts';
import { startFile, startScript, withWindowsLines } from './start-file.ts';

/**
 * Everything in the portable folder for a target, in order of path: the start file, the app, Node, and the words that
 * have to come with them. The page and the terminal have to be built.
 */
export function portableFiles(target: Target, node: FetchedNode): readonly ShippedFile[] {
  const program = target === 'win32-x64' ? 'runtime/node.exe' : 'runtime/node';
  return [
    startFile(target),
    startScript(),
    ...appFiles({ host: 'cli', targets: [target] }).map((file) => ({ ...file, path: `app/${file.path}` })),
    text(target, 'README.txt', readmeText(target, packageJson.version, nodeReleases[target].version)),
    text(target, 'LICENSE.txt', readFileSync(join(projectRoot, 'LICENSE'), 'utf8')),
    text(target, 'NOTICE.txt', readFileSync(join(projectRoot, 'NOTICE'), 'utf8')),
    text(target, 'runtime/LICENSE.txt', readFileSync(node.licence, 'utf8')),
    { path: program, bytes: readFileSync(node.program), runs: true },
  ].toSorted(byPath);
}

function text(target: Target, path: string, words: string): ShippedFile {
  const unix = words.replaceAll('\r\n', '\n');
  return { path, bytes: Buffer.from(target === 'win32-x64' ? withWindowsLines(unix) : unix) };
}
