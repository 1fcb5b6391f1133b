import { protocol } from 'electron';
import { answerPageRequest } from './answer-page-request.ts';
import { pageScheme } from './page-address.ts';

/**
 * Makes the page's scheme a real origin, as https is one. Must run before the app is ready. Nothing else is allowed to
 * it: it cannot get round a policy, and the page has no use for fetch, service workers or other origins.
 */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true } },
  ]);
}

/** Serves the built page in a folder; the app must be ready. */
export function servePage(root: string): void {
  protocol.handle(pageScheme, (request) => answerPageRequest(request, root));
}
