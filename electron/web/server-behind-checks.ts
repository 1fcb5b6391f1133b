import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from '../services/security-headers.ts';
import { checkRequest } from './check-request.ts';
import { sendRefusal } from './refusal.ts';

/** How long a request may take to arrive (ms). */
export type Limits = { readonly headers: number; readonly request: number; readonly checkEvery: number };

const usualLimits: Limits = { headers: 10_000, request: 20_000, checkEvery: 2_000 };

/**
 * A server that puts the security headers on every answer and lets a request through to the routes only when it keeps
 * all rules. It stands in front of the routes rather than among them, so that nothing a router answers by itself (a
 * path it cannot decode, a method it does not know) comes out without them.
 */
export function createServerBehindChecks(
  routes: RequestListener,
  log: (line: string) => void,
  limits: Limits = usualLimits,
): Server {
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      connectionsCheckingInterval: limits.checkEvery,
      // Longer than browsers keep a connection, so that none is closed under a call that is just being sent.
      keepAliveTimeout: 600_000,
      // All programs on 127.0.0.1 share their cookies, and some have large ones.
      maxHeaderSize: 32 * 1024,
    },
    (request, response) => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      const refusal = checkRequest(request);
      if (refusal === null) return routes(request, response);
      log(`refused a request: ${refusal.rule}`);
      return sendRefusal(response, refusal);
    },
  );
  server.maxConnections = 200;
  server.on('clientError', (_error, socket) => hangUp(socket));
  return server;
}

/** Answers what is not HTTP at all, or came too slowly, as briefly as can be. */
function hangUp(socket: Duplex): void {
  if (socket.writable)
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  else socket.destroy();
}
