import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal.ts';

const methods: readonly (string | undefined)[] = ['GET', 'HEAD', 'POST'];
const json = /^application\/json(?:; ?charset=utf-8)?$/i;

/**
 * Refuses requests of a form the page never sends: other methods, a target that is no plain path, a body that is not
 * JSON or is compressed. JSON is also what no foreign form can send without being asked first.
 */
export function checkForm(request: IncomingMessage): Refusal | null {
  const { method, url = '', headers } = request;
  if (!methods.includes(method)) {
    return { status: 405, rule: 'method', sentence: 'This is done with GET or POST only.' };
  }
  if (!url.startsWith('/')) return { status: 400, rule: 'target', sentence: 'This is not a path.' };
  if (method !== 'POST') return null;
  if (json.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined) return null;
  return { status: 415, rule: 'media-type', sentence: 'Only plain JSON is taken.' };
}
