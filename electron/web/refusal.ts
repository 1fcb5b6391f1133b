import type { ServerResponse } from 'node:http';

/** Why a request goes no further: the rule for our log, and a sentence that tells the other side nothing new. */
export type Refusal = { readonly status: number; readonly rule: string; readonly sentence: string };

/** Answers with a refusal and ends the connection, so that a body still on its way is not read. */
export function sendRefusal(response: ServerResponse, { status, sentence }: Refusal): void {
  const body = JSON.stringify({ error: sentence });
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  response.end(body);
}
