import type { FastifyInstance } from "fastify";

/** Bytes that are read and thrown away for the sake of an answer; a body that goes on loses its connection. */
const most = 1024 * 1024 * 1024;

/**
 * A refusal can come before a body was read. A connection that is closed on unread bytes is reset, and the answer on its
 * way is lost with it: so the rest of the body is read to its end, and the connection stays.
 */
export function drainRefused(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply) => {
    const { raw } = request;
    if (raw.readableEnded || raw.destroyed || raw.complete) return;
    if (raw.headers["content-length"] === undefined && raw.headers["transfer-encoding"] === undefined) return;
    if (reply.statusCode < 400) return;
    reply.removeHeader("connection");
    let read = 0;
    raw.unpipe();
    raw.on("data", (chunk: Buffer) => {
      read += chunk.length;
      if (read > most) raw.destroy();
    });
    raw.resume();
  });
}
