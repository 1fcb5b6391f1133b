import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { TestHost } from './start-test-host.ts';

export type OpenPage = {
  readonly close: () => void;
  /** Everything the host has said, once it has ended the answer. */
  readonly lastWords: Promise<string>;
};

/** Keeps a request open as a page does; resolves when the host has taken note of it. */
export async function openPage(host: TestHost, session: Record<string, string>): Promise<OpenPage> {
  const sent = request({
    host: '127.0.0.1',
    port: host.port,
    method: 'POST',
    path: '/presence',
    agent: false,
    headers: { origin: `http://127.0.0.1:${host.port}`, 'content-type': 'application/json', ...session },
  });
  sent.end('{}');
  const [response] = (await once(sent, 'response')) as [IncomingMessage]; // what 'response' is emitted with
  let words = '';
  response.setEncoding('utf8').on('data', (chunk: string) => {
    words += chunk;
  });
  response.on('error', () => {}); // it was closed from this side
  const lastWords = new Promise<string>((resolve) => {
    response.on('close', () => resolve(words));
  });
  await once(response, 'data');
  return { close: () => sent.destroy(), lastWords };
}
