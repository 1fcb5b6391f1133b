import type { FastifyInstance } from 'fastify';
import { callNames } from '../contract/call-names.ts';
import type { CallName } from '../contract/call-names.ts';
import { mostImported } from '../contract/directory.ts';
import { securityHeaders } from '../services/security-headers.ts';
import type { RunningCalls } from '../services/running-calls.ts';
import type { Presence } from './presence.ts';
import type { Session } from './session.ts';

export type Inside = {
  readonly session: Session;
  readonly calls: RunningCalls;
  readonly presence: Presence;
  /** Closes everything the services hold open; gives a sentence when that did not go well, else null. */
  readonly closeServices: () => Promise<string | null>;
  /** Called when the answer to *Quit* is out. */
  readonly onQuit: () => void;
};

/** The calls that bring a file along; every other body is small. */
const carriesFile: ReadonlySet<CallName> = new Set<CallName>(['directory.preview', 'directory.import']);
const envelope = 64 * 1024;

const closing = { error: 'First Account is closing.' };

/** What only a page with a session may do: make calls, show that it is open, and quit. */
export async function addSessionRoutes(app: FastifyInstance, inside: Inside): Promise<void> {
  const { session, calls, presence, closeServices, onQuit } = inside;
  await app.register(async (guarded) => {
    // Before the body is read, so that a stranger cannot even send one.
    guarded.addHook('onRequest', async (request, reply) => {
      if (session.holds(request.headers)) {
        presence.seen();
      } else {
        const sentence = 'This page has no session here; open the app again.';
        await reply.code(401).header('connection', 'close').send({ error: sentence });
      }
    });

    for (const name of callNames) {
      const limit = carriesFile.has(name) ? { bodyLimit: mostImported + envelope } : {};
      guarded.post(`/api/${name}`, limit, async (request, reply) => {
        const answer = calls.handle(name, request.body);
        if (answer === null) return reply.code(503).send(closing);
        return reply.send(await answer);
      });
    }

    guarded.post('/presence', (_request, reply) => {
      reply.hijack();
      reply.raw.writeHead(200, { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' });
      presence.add(reply.raw);
    });

    guarded.post('/quit', async (_request, reply) => {
      const sentence = await closeServices();
      reply.raw.on('close', onQuit);
      return reply.header('set-cookie', session.noCookie()).send({ sentence });
    });
  });
}
