import type { IncomingMessage } from 'node:http';
import { checkFetchMetadata } from './check-fetch-metadata.ts';
import { checkForm } from './check-form.ts';
import { checkHost } from './check-host.ts';
import { checkOrigin } from './check-origin.ts';
import type { Refusal } from './refusal.ts';

/** What every request passes before anything is routed or read: the first rule it breaks, or null. */
export function checkRequest(request: IncomingMessage): Refusal | null {
  return checkHost(request) ?? checkForm(request) ?? checkFetchMetadata(request) ?? checkOrigin(request);
}
