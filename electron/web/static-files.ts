import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { mediaTypeOf } from '../services/media-type.ts';

export type StaticFile = {
  /** As a browser asks for it; "/" for the page itself. */
  readonly path: string;
  readonly mediaType: string;
  readonly cacheControl: string;
  readonly bytes: Buffer;
};

/**
 * Reads the built page, every file of it, into a list; what is not on the list when the host starts is never served.
 * Links are not followed. Gives an empty list when there is no built page, and throws on a kind of file that has no
 * media type here.
 */
export function readStaticFiles(folder: string): readonly StaticFile[] {
  if (!existsSync(join(folder, 'index.html'))) return [];
  return filesIn(folder).map((file) => readStaticFile(folder, file));
}

/** By hand, because the recursive reading of Node goes into folders that are only linked. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() ? [path] : [];
  });
}

function readStaticFile(folder: string, file: string): StaticFile {
  const path = `/${relative(folder, file).split(sep).join('/')}`;
  const mediaType = mediaTypeOf(path);
  if (mediaType === undefined)
    throw new Error(`The page contains ${path}, and nothing says what kind of file that is.`);
  return {
    path: path === '/index.html' ? '/' : path,
    mediaType,
    // The build puts a hash of the content into the names there, so such a file never changes.
    cacheControl: path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
    bytes: readFileSync(file),
  };
}
