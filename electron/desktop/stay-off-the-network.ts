import type { App, Session } from 'electron';
import { isOwnAddress } from './page-address.ts';

/** Before the app is ready: no name is ever looked up, whatever part of the browser might want to. */
export function lookUpNoNames({ commandLine }: Pick<App, 'commandLine'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
}

/**
 * Lets requests through for the app's own files and the drawings a page makes itself, and for nothing else: no server,
 * no file of this computer. The policy of the page says the same; this holds also if the policy should not.
 */
export function requestOnlyOwnFiles(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isWanted(url) }));
}

function isWanted(url: string): boolean {
  return isOwnAddress(url) || url.startsWith('data:image/') || url.startsWith('devtools://');
}
