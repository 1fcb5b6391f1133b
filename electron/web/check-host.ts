import type { IncomingMessage } from 'node:http';
import { ownHosts } from './own-address.ts';
import type { Refusal } from './refusal.ts';

/**
 * Refuses a request whose Host header is not exactly ours. A foreign site that lets its name resolve to 127.0.0.1
 * (DNS rebinding) reaches this port, but the browser still writes the site's own name here.
 */
export function checkHost(request: IncomingMessage): Refusal | null {
  const hosts = request.headersDistinct.host ?? [];
  const [host] = hosts;
  if (hosts.length === 1 && host !== undefined && ownHosts(request.socket.localPort ?? 0).includes(host))
    return null;
  return { status: 421, rule: 'host', sentence: 'This address does not lead here.' };
}
