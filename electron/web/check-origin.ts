import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal.ts';

/**
 * Refuses a request from another origin's page. Everything but reading has to name an origin, and it has to be the one
 * the request was sent to: a page at localhost is a stranger at 127.0.0.1. The Host header has been checked before.
 */
export function checkOrigin(request: IncomingMessage): Refusal | null {
  const origins = request.headersDistinct.origin ?? [];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (origins.length === 0 && reads) return null;
  if (origins.length === 1 && origins[0] === `http://${request.headers.host}`) return null;
  return { status: 403, rule: 'origin', sentence: 'Only the page of this app may ask for this.' };
}
