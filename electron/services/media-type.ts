import { extname } from 'node:path';

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

/** What a file of the page is sent as, by the ending of its name; nothing for an ending the page has no use for. */
export function mediaTypeOf(path: string): string | undefined {
  return Object.hasOwn(mediaTypes, extname(path)) ? mediaTypes[extname(path)] : undefined;
}
