import type { FastifyInstance } from 'fastify';
import { proveLaunchToken, type TokenAnswer } from './launch-token.ts';
import type { Session } from './session.ts';

export type Entry = {
  readonly session: Session;
  readonly judgeToken: (token: string) => TokenAnswer;
  readonly launchToken: string;
  readonly log: (line: string) => void;
};

const challengeForm = /^[\w-]{22,86}$/;

/** The ways in: a token for a session, the question whether a session still holds, and the proof that this is us. */
export function addEntryRoutes(app: FastifyInstance, { session, judgeToken, launchToken, log }: Entry): void {
  app.post('/session', (request, reply) => {
    const answer = judgeToken(tokenIn(request.body));
    if (answer === 'let-in') {
      return reply.header('set-cookie', session.cookie()).send({ pageKey: session.pageKey });
    }
    log(`refused a page: its token was ${answer}`);
    return reply.code(401).send({ error: 'This address does not let you in.', reason: answer });
  });

  app.get('/session', (request, reply) => {
    if (session.holds(request.headers)) return reply.code(204).send();
    return reply.code(401).send({ error: 'This page has no session here; open the app again.' });
  });

  // A second start on the same data folder makes sure with this that the port is still ours before it opens it.
  app.get('/running/:challenge', (request, reply) => {
    const { challenge } = request.params as { readonly challenge: string }; // the route has this one parameter
    if (!challengeForm.test(challenge)) return reply.code(400).send({ error: 'This is not a challenge.' });
    return reply.send({ proof: proveLaunchToken(launchToken, challenge) });
  });
}

function tokenIn(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('token' in body)) return '';
  return typeof body.token === 'string' ? body.token : '';
}
