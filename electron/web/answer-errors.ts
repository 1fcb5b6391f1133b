import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from './refusal.ts';

/** Bodies that could not be taken, by status. Anything else is our own mistake. */
const refusals: Readonly<Record<number, Omit<Refusal, 'status'>>> = {
  400: { rule: 'json', sentence: 'This is not valid JSON.' },
  413: { rule: 'too-large', sentence: 'This is more than a page may send at once.' },
  415: { rule: 'media-type', sentence: 'Only plain JSON is taken.' },
};

const nothingHere = { error: 'There is nothing here.' };
const ownMistake = { error: 'Something went wrong inside First Account; what was stored before is safe.' };

/**
 * Answers errors without saying anything of ours: no message, no stack, no path. The log gets the kind of error and the
 * place in the code, never the message, which may quote what somebody typed.
 */
export function answerErrors(app: FastifyInstance, log: (line: string) => void): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(nothingHere));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { statusCode = 500 } = error;
    const refusal = refusals[statusCode];
    if (refusal !== undefined) {
      log(`refused a request: ${refusal.rule}`);
      // The rest of its body may still be on the way, and nobody is going to read it.
      return reply.code(statusCode).header('connection', 'close').send({ error: refusal.sentence });
    }
    log(`failed: ${request.routeOptions.url ?? 'unknown route'}: ${error.name}${placeOf(error)}`);
    return reply.code(500).send(ownMistake);
  });
}

/** For what the router refuses by itself: a path that cannot be decoded. It is as little here as any other. */
export function answerBadPath(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(404).send(nothingHere);
}

/** The file and line where an error began, without the folders above it. */
function placeOf({ stack = '' }: Error): string {
  const place = /^ +at .*?([\w.-]+:\d+:\d+)\)?$/m.exec(stack);
  return place?.[1] === undefined ? '' : ` at ${place[1]}`;
}
