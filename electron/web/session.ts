// A session is two secrets. The cookie is out of reach of scripts, but browsers send it to every port of 127.0.0.1, so
// another program that the person visits there gets to see it. The page key is kept by the page for its own origin,
// port included, and sent as a header. Every call needs both; either alone opens nothing.

import type { IncomingHttpHeaders } from 'node:http';
import { makeSecret } from './launch-token.ts';
import { sameSecret } from './same-secret.ts';

export const pageKeyHeader = 'first-account-page';

export type Session = {
  /** Sent once, when a token is exchanged; kept by the page. */
  readonly pageKey: string;
  /** The Set-Cookie line that goes with it. */
  readonly cookie: () => string;
  /** The Set-Cookie line that takes it away. */
  readonly noCookie: () => string;
  /** Whether a request carries both secrets. */
  readonly holds: (headers: IncomingHttpHeaders) => boolean;
};

/**
 * The session of one launch. All its pages share it, since each got in by a token of this launch; it ends with the
 * host. The cookie's name carries the port (known once the host listens), so that two hosts in one browser do not
 * overwrite each other's.
 */
export function createSession(port: () => number): Session {
  const name = () => `first-account-${port()}`;
  const secret = makeSecret();
  const pageKey = makeSecret();
  const attributes = 'Path=/; HttpOnly; SameSite=Strict';
  return {
    pageKey,
    cookie: () => `${name()}=${secret}; ${attributes}`,
    noCookie: () => `${name()}=; Max-Age=0; ${attributes}`,
    holds: (headers) => {
      const key = headers[pageKeyHeader];
      if (typeof key !== 'string' || !sameSecret(key, pageKey)) return false;
      // A stranger on another port may plant a cookie of the same name beside ours; one that fits is enough.
      return cookiesNamed(name(), headers.cookie).some((value) => sameSecret(value, secret));
    },
  };
}

function cookiesNamed(name: string, header = ''): readonly string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}
