import fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { failed, succeeded, type Result } from '../contract/result.ts';
import { createRunningCalls, type HandleCall } from '../services/running-calls.ts';
import { answerBadPath, answerErrors } from './answer-errors.ts';
import { addEntryRoutes } from './entry-routes.ts';
import { createTokenJudge, makeOpeningToken, makeSecret } from './launch-token.ts';
import { addressWithToken, loopback } from './own-address.ts';
import { addPageRoutes } from './page-routes.ts';
import { createPresence, everyInterval, type Every } from './presence.ts';
import { createServerBehindChecks, type Limits } from './server-behind-checks.ts';
import { addSessionRoutes } from './session-routes.ts';
import { createSession } from './session.ts';
import type { StaticFile } from './static-files.ts';

const bodyLimit = 64 * 1024;

export type HostOptions = {
  /** 0 for any free one. */
  readonly port: number;
  readonly files: readonly StaticFile[];
  readonly handleCall: HandleCall;
  /**
   * Closes the services; called once, when no call is running any more. Gives null, or a sentence for the person about
   * what did not go well.
   */
  readonly close: () => Promise<string | null>;
  /** Takes one line without names, tokens or answers. */
  readonly log: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly every?: Every;
  readonly limits?: Limits;
};

export type PortProblem = { readonly kind: 'port-taken' } | { readonly kind: 'port-not-allowed' };

export type Host = {
  readonly port: number;
  readonly launchToken: string;
  /** The address to print: its token may be used again while the host runs. */
  readonly address: string;
  /** An address to start a browser with: its token is good once, for two minutes. */
  readonly openingAddress: () => string;
  /** Finishes the calls in hand, closes the services, then the port. Resolves when all of it is done. */
  readonly stop: () => Promise<void>;
  /** Resolves when the host has ended, for whatever reason, with what `close` gave. */
  readonly ended: Promise<string | null>;
};

/**
 * Starts the browser host on 127.0.0.1, and on nothing else: there is no way to say another address. Refuses a port
 * that is taken or that this account may not use.
 */
export async function startHost(options: HostOptions): Promise<Result<Host, PortProblem>> {
  const { log, handleCall, now = Date.now, every = everyInterval } = options;
  const launchToken = makeSecret();
  const app = fastify({
    bodyLimit,
    forceCloseConnections: true,
    frameworkErrors: answerBadPath,
    serverFactory: (routes) => createServerBehindChecks(routes, log, options.limits),
  });
  const portNow = () => (app.server.address() as AddressInfo).port; // it listens on a port, not on a pipe
  const session = createSession(portNow);
  const calls = createRunningCalls(handleCall);
  const presence = createPresence(every, () => {
    log('no page has been open for ten minutes');
    void stop();
  });

  const { promise: ended, resolve: end } = Promise.withResolvers<string | null>();
  const closeServices = once(async () => {
    await calls.finish();
    try {
      return await options.close();
    } catch (error) {
      log(`closing failed: ${error instanceof Error ? error.name : 'unknown'}`);
      return 'First Account ended without putting its files in order; the next start does that.';
    }
  });
  const stop = once(async () => {
    const sentence = await closeServices();
    await presence.end();
    await app.close();
    end(sentence);
  });

  answerErrors(app, log);
  app.removeContentTypeParser('text/plain');
  addPageRoutes(app, options.files);
  addEntryRoutes(app, { session, launchToken, judgeToken: createTokenJudge(launchToken, now), log });
  await addSessionRoutes(app, { session, calls, presence, closeServices, onQuit: () => void stop() });
  try {
    await app.listen({ host: loopback, port: options.port });
  } catch (error) {
    await presence.end();
    const problem = portProblem(error);
    if (problem === null) throw error;
    return failed(problem);
  }
  const port = portNow();
  return succeeded({
    port,
    launchToken,
    address: addressWithToken(port, launchToken),
    openingAddress: () => addressWithToken(port, makeOpeningToken(launchToken, now())),
    stop,
    ended,
  });
}

function portProblem(error: unknown): PortProblem | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return { kind: 'port-taken' };
  return code === 'EACCES' ? { kind: 'port-not-allowed' } : null;
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | null = null;
  return () => (begun ??= work());
}
