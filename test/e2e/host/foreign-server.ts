import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ForeignServer = {
  readonly origin: string;
  /** Every request that came, as "METHOD path". */
  readonly came: readonly string[];
  /** Cookies that browsers brought along. */
  readonly cookies: readonly string[];
  readonly stop: () => Promise<void>;
};

/** Another program's server on this computer, which says yes to everything and answers with the given page. */
export async function startForeignServer(
  page = '<!doctype html><title>Foreign</title>',
): Promise<ForeignServer> {
  const came: string[] = [];
  const cookies: string[] = [];
  const kinds = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' } as const;
  const texts = {
    '.js': 'globalThis.attackWorked = true;',
    '.css': '#text { color: rgb(200, 0, 0) }',
    '.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
  } as const;
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    if (url !== '/favicon.ico') came.push(`${method} ${url}`);
    if (headers.cookie !== undefined) cookies.push(headers.cookie);
    const kind = (['.js', '.css', '.svg'] as const).find((ending) => url.endsWith(ending));
    response.setHeader('access-control-allow-origin', headers.origin ?? '*');
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('content-type', kind === undefined ? 'text/html' : kinds[kind]);
    response.end(kind === undefined ? page : texts[kind]);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    origin: `http://127.0.0.1:${port}`,
    came,
    cookies,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
