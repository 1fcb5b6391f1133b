import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pageWithNonce } from '../services/content-security-policy.ts';
import { mediaTypeOf } from '../services/media-type.ts';
import { securityHeaders } from '../services/security-headers.ts';
import { isOwnAddress } from './page-address.ts';

/**
 * Answers a request for a file of the built page with the headers that keep it closed. Refuses other methods (405),
 * other hosts (403), addresses that cannot be decoded (400), and whatever does not lie under the root or has no media
 * type (404). Never says where on the disk it looked.
 */
export async function answerPageRequest(
  { method, url }: Pick<Request, 'method' | 'url'>,
  root: string,
): Promise<Response> {
  if (method !== 'GET') return refusal(405);
  if (!isOwnAddress(url)) return refusal(403);
  const path = decodedPath(url);
  if (path === null) return refusal(400);
  const file = fileUnder(root, path);
  const mediaType = file === null ? undefined : mediaTypeOf(file);
  if (file === null || mediaType === undefined) return refusal(404);
  const bytes = await contentOf(file);
  if (bytes === null) return refusal(404);
  if (file === join(root, 'index.html')) {
    const { html, policy } = pageWithNonce(bytes.toString('utf8'));
    return answer(200, html, { 'content-type': mediaType, 'content-security-policy': policy });
  }
  return answer(200, bytes, { 'content-type': mediaType });
}

/** Decoded before anything is resolved: reading an address folds `../` and `%2e%2e/`, but leaves `..%2f` as it is. */
function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null; // %zz, or bytes that are no UTF-8
  }
}

function fileUnder(root: string, path: string): string | null {
  if (path !== '/' && path.endsWith('/')) return null; // a folder
  // With a dot in front, for otherwise the slash that every path begins with would lead to the root of the disk.
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  const inside = relative(root, file);
  const isInside = inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
  return isInside ? file : null;
}

async function contentOf(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

function refusal(status: number): Response {
  return answer(status, null, {});
}

function answer(
  status: number,
  body: string | Buffer<ArrayBuffer> | null,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(body, { status, headers: { ...securityHeaders, ...headers } });
}
