import type { Result } from '../../../electron/contract/result.ts';
import { startHost, type Host, type HostOptions } from '../../../electron/web/host.ts';
import type { StaticFile } from '../../../electron/web/static-files.ts';
import { sendRaw, type Answer, type Sent } from './send-raw.ts';

export type Call = { readonly name: string; readonly args: unknown };

export type TestHost = Host & {
  /** What reached the services. */
  readonly reached: Call[];
  readonly log: string[];
  readonly closings: string[];
  /** Lets one step of the ten minutes go by. */
  readonly step: () => void;
  readonly send: (sent: Omit<Sent, 'port'>) => Promise<Answer>;
  /** A POST as our own page sends it, unless headers say otherwise. */
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** The headers that a page with a session sends. */
  readonly enter: (token?: string) => Promise<Record<string, string>>;
};

export const testFiles: readonly StaticFile[] = [
  {
    path: '/',
    mediaType: 'text/html; charset=utf-8',
    cacheControl: 'no-store',
    bytes: Buffer.from(
      '<!doctype html><meta property="csp-nonce" nonce="__STYLE_NONCE__"><title>Test</title>',
    ),
  },
  {
    path: '/assets/app-1a2b3c.js',
    mediaType: 'text/javascript; charset=utf-8',
    cacheControl: 'public, max-age=31536000, immutable',
    bytes: Buffer.from('export {};'),
  },
];

/** A real host on a real port; services that write down what they are asked; time that passes when told to. */
export async function startTestHost(options: Partial<HostOptions> = {}): Promise<TestHost> {
  const reached: Call[] = [];
  const log: string[] = [];
  const closings: string[] = [];
  let step = (): void => {};
  const started = await startHost({
    port: 0,
    files: testFiles,
    handleCall: async (name, args): Promise<Result<unknown, { kind: string }>> => {
      reached.push({ name, args });
      return { ok: true, value: null };
    },
    close: async () => {
      closings.push('closed');
      return null;
    },
    log: (line) => log.push(line),
    every: (_milliseconds, next) => {
      step = next;
      return () => {
        step = () => {};
      };
    },
    ...options,
  });
  if (!started.ok) throw new Error(`The host did not start: ${started.problem.kind}`);
  const host = started.value;
  const send = (sent: Omit<Sent, 'port'>) => sendRaw({ port: host.port, ...sent });
  const origin = `http://127.0.0.1:${host.port}`;
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    send({
      method: 'POST',
      path,
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const enter = async (token = host.launchToken) => {
    const answer = await post('/session', { token });
    if (answer.status !== 200) throw new Error(`The token was not taken: ${answer.text}`);
    const { pageKey } = JSON.parse(answer.text) as { pageKey: string }; // what POST /session answers
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    return { cookie: cookie.split(';')[0] ?? '', 'first-account-page': pageKey };
  };
  return { ...host, reached, log, closings, step: () => step(), send, post, enter };
}
