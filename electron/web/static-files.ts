import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export type StaticFile = {
  /** As a browser asks for it; "/" for the page itself. */
  readonly path: string;
  readonly mediaType: string;
  readonly cacheControl: string;
  readonly bytes: Buffer;
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
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
  const mediaType = mediaTypes[extname(path)];
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
