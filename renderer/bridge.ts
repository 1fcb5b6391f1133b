// The page's only way out. In a browser it is requests to the host on this computer; on the desktop, what the preload
// has put into the page. Both are one Bridge, so no screen knows which it is.

import type { Bridge, CallResult, DesktopBridge } from '../electron/contract/bridge.ts';
import type { CallName } from '../electron/contract/call-names.ts';
import { failed, succeeded, type Result } from '../electron/contract/result.ts';
import { downloadFile } from './download-file.ts';
import { createHostWatch, keepPresence } from './host-presence.ts';

declare global {
  var firstAccount: DesktopBridge | undefined;
}

/** Why a page has no way to its host. */
export type EntryProblem =
  /** It was opened without the token of this start, or with one that is no longer good. */
  | { readonly kind: 'not-let-in' }
  /** The address had been used before; each one that opens a browser is good once. */
  | { readonly kind: 'address-used' }
  | { readonly kind: 'cookies-off' }
  | { readonly kind: 'host-gone' };

type Answer = { readonly status: number; readonly body: unknown };

const keyName = 'first-account/page-key';
const patience = 30_000;
const hostGone = failed({ kind: 'host-gone' } as const);

/** Calls that may be sent again when nobody knows whether the first arrived: they read, or say where things are to be. */
const repeatable: ReadonlySet<CallName> = new Set<CallName>([
  'app.about',
  'app.diagnostics',
  'agency.show',
  'agency.setSupportLine',
  'trainee.signOut',
  'trainee.rename',
  'trainee.setIdleLimit',
  'trainee.setPracticeDays',
  'shelf.list',
  'attempt.open',
  'attempt.decide', // carries its position
  'attempt.pause',
  'attempt.resume',
  'attempt.debrief',
  'words.keep', // carries its position
  'words.delete',
  'plusDelta.keep',
  'record.list',
  'record.show',
  'record.export',
  'directory.show',
  'directory.search',
  'directory.preview',
  'directory.export',
]);

const host = createHostWatch();

/** Lets the page in, by the token in its address or by the session it had before a reload. To be called once, first. */
export async function startBridge(): Promise<Result<null, EntryProblem>> {
  if (globalThis.firstAccount !== undefined) return succeeded(null);
  const token = takeToken();
  const entered = token === null ? succeeded(null) : await exchange(token);
  // A page that comes back with a spent address may still have its session.
  const kept = await send('GET', '/session');
  if (kept === null) return hostGone;
  if (kept.status === 204) {
    showPresence();
    return succeeded(null);
  }
  if (!entered.ok) return entered;
  return failed({ kind: token === null ? 'not-let-in' : 'cookies-off' });
}

/** Takes the token out of the address at once, so that neither the history nor a look at the screen keeps it. */
function takeToken(): string | null {
  const found = /^#token=([\w.-]+)$/.exec(location.hash);
  if (found === null) return null;
  history.replaceState(null, '', location.pathname);
  return found[1] ?? null;
}

async function exchange(token: string): Promise<Result<null, EntryProblem>> {
  const answer = await send('POST', '/session', { token });
  if (answer === null) return hostGone;
  // What the host answers here is written in electron/web/entry-routes.ts; both come from one build.
  const { pageKey: key, reason } = (answer.body ?? {}) as {
    readonly pageKey?: string;
    readonly reason?: string;
  };
  if (key === undefined) return failed({ kind: reason === 'used' ? 'address-used' : 'not-let-in' });
  sessionStorage.setItem(keyName, key);
  return succeeded(null);
}

function showPresence(): void {
  // Enough of the key to tell one start of the host from another, and nowhere near enough to guess it.
  const session = `first-account/${pageKey().slice(0, 8)}`;
  host.share(session);
  keepPresence(session, () => open('POST', '/presence', {}), host.tell);
}

function pageKey(): string {
  return sessionStorage.getItem(keyName) ?? '';
}

const browserBridge: Bridge = {
  async call(name, args) {
    if (host.state() === 'ended') return hostGone;
    const path = `/api/${name}`;
    const answer =
      (await send('POST', path, args)) ?? (repeatable.has(name) ? await sendAgain(path, args) : null);
    if (answer === null || [401, 403, 503].includes(answer.status)) return hostGone;
    if (answer.status !== 200) throw new Error(`The host answered ${name} with ${answer.status}.`);
    return answer.body as CallResult<typeof name>; // made by the host of the same build, which has checked it
  },

  saveFile: async (file) => downloadFile(file),

  async quit() {
    const answer = await send('POST', '/quit', {});
    if (answer?.status !== 200) return hostGone;
    sessionStorage.removeItem(keyName);
    host.tell('ended');
    return succeeded((answer.body as { readonly sentence: string | null }).sentence); // electron/web/session-routes.ts
  },

  watchHost: host.watch,

  watchNotices: () => () => {},
};

async function sendAgain(path: string, body: unknown): Promise<Answer | null> {
  await new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
  return send('POST', path, body);
}

/** One request and its whole answer; null when nobody answered, or not to the end. */
async function send(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer | null> {
  const response = await open(method, path, body, AbortSignal.timeout(patience));
  if (response === null) return null;
  try {
    return { status: response.status, body: response.status === 204 ? null : await response.json() };
  } catch {
    return null; // broken off, or not our host any more
  }
}

async function open(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Response | null> {
  const headers = {
    'content-type': 'application/json',
    'first-account-page': pageKey(),
  };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    // The mode stays "cors": in any other, no-referrer would take the Origin header away that the host asks for.
    return await fetch(path, { method, headers, ...content, redirect: 'error', signal: signal ?? null });
  } catch {
    return null; // no connection, or no answer in time
  }
}

function desktopBridge({ calls, ...others }: DesktopBridge): Bridge {
  return { ...others, call: (name, args) => calls[name](args) };
}

export const { call, saveFile, quit, watchHost, watchNotices }: Bridge =
  globalThis.firstAccount === undefined ? browserBridge : desktopBridge(globalThis.firstAccount);
