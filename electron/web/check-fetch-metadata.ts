import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal.ts';

/**
 * Refuses what the browser itself says comes from another site (Sec-Fetch-Site; older browsers send none, and then the
 * other checks stand alone). Another port of 127.0.0.1 counts as another site. Opening the page in a tab is allowed
 * from anywhere: it is the same for everybody, cannot be framed, and knows nothing without a token.
 */
export function checkFetchMetadata(request: IncomingMessage): Refusal | null {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = request.headers;
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  const opensPage = request.method === 'GET' && mode === 'navigate' && destination === 'document';
  if (opensPage) return null;
  return { status: 403, rule: 'fetch-metadata', sentence: 'Only the page of this app may ask for this.' };
}
