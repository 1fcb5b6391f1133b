import { sendRaw, type Answer } from '../../electron/web/send-raw.ts';

export type Entered = {
  /** How the host answered the token. */
  readonly status: number;
  /** A POST with what the host gave, if it gave anything. */
  readonly send: (path: string, body: unknown) => Promise<Answer>;
};

/** Does what a page does with its address, without a browser. */
export async function enter(address: string): Promise<Entered> {
  const { port, origin, hash } = new URL(address);
  const post = (path: string, body: unknown, session: Record<string, string> = {}) =>
    sendRaw({
      port: Number(port),
      method: 'POST',
      path,
      headers: { origin, 'content-type': 'application/json', ...session },
      body: JSON.stringify(body),
    });
  const answer = await post('/session', { token: hash.replace('#token=', '') });
  if (answer.status !== 200) return { status: answer.status, send: post };
  const { pageKey } = JSON.parse(answer.text) as { pageKey: string }; // what POST /session answers
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  const session = { cookie, 'first-account-page': pageKey };
  return { status: 200, send: (path, body) => post(path, body, session) };
}
