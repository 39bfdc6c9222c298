import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { UploadHandler } from '../files/upload-server.ts';
import type { Pacer } from './pacing.ts';

/**
 * Hands requests under `/uploads` to the upload protocol as they come off the socket. In a scope of its own: nothing here
 * parses bodies. Preflights were answered before; reading an upload back is not offered.
 */
export function serveUploads(app: FastifyInstance, upload: UploadHandler, pacer: Pacer): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.post('/uploads', async (request, reply) => {
      await pacer('upload', request.ip);
      await handOver(request, reply);
    });
    const methods = ['HEAD', 'PATCH', 'DELETE'];
    scope.route({ method: methods, url: '/uploads/:upload', handler: handOver });
  });

  async function handOver(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    try {
      await upload(request.raw, reply.raw);
    } catch (error) {
      // Mostly a connection that broke while it was answered.
      request.log.warn({ err: error }, 'upload broke off');
      reply.raw.destroy();
    }
  }
}
