import type { FastifyInstance } from 'fastify';
import { pageWithNonce } from '../services/content-security-policy.ts';
import type { StaticFile } from './static-files.ts';

const notBuilt = 'The page has not been built here yet; "npm run build" does it.\n';

/** One route for each file of the built page and none besides, so there is no path to be led astray by. */
export function addPageRoutes(app: FastifyInstance, files: readonly StaticFile[]): void {
  for (const file of files) {
    app.get(file.path, (_request, reply) => {
      void reply.type(file.mediaType).header('cache-control', file.cacheControl);
      if (file.path !== '/') return reply.send(file.bytes);
      const { html, policy } = pageWithNonce(file.bytes.toString('utf8'));
      return reply.header('content-security-policy', policy).send(html);
    });
  }
  if (files.length === 0) {
    app.get('/', (_request, reply) => reply.code(503).type('text/plain; charset=utf-8').send(notBuilt));
  }
}
