import { callTRPCProcedure } from "@trpc/server";
import type { FastifyInstance, FastifyReply } from "fastify";
import { generateOpenApiDocument } from "trpc-to-openapi";
import { AppError } from "@/lib/errors";
import { listProcedures } from "../trpc/procedures";
import { appRouter } from "../trpc/root";
import type { Requests } from "./request-context";
import { withUploads } from "./upload-document";

export const restPrefix = "/api/v1";

/** The OpenAPI 3.1 document of every procedure that has an `openapi` meta, and of what takes files. */
const document = () =>
  withUploads(generateOpenApiDocument(appRouter, { title: "Atelier", version: "1", baseUrl: restPrefix }));

/** What isn't an object has no fields; each procedure's schema says what is missing. */
const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/**
 * The procedures as REST, by the same `openapi` meta that the document is made from: path, query and body
 * become one input; what a procedure returns is the answer.
 */
export async function mountRest(app: FastifyInstance, { requests }: { requests: Requests }): Promise<void> {
  const openapi = JSON.stringify(document());
  await app.register(
    async (rest) => {
      rest.removeAllContentTypeParsers();
      rest.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
        try {
          done(null, body === "" ? {} : JSON.parse(String(body)));
        } catch {
          done(new AppError("BAD_REQUEST", "The body isn't JSON."));
        }
      });
      rest.get("/openapi.json", async (_request, reply) => reply.type("application/json").send(openapi));

      for (const { path, type, meta, booleans } of listProcedures()) {
        if (!meta.openapi) continue;
        const hasQuery = ["GET", "DELETE"].includes(meta.openapi.method);
        const status = meta.status ?? 200;
        rest.route({
          method: meta.openapi.method,
          url: meta.openapi.path.replaceAll(/\{(\w+)\}/g, ":$1"),
          handler: async (request, reply) => {
            const given = hasQuery ? readQuery(request.query, booleans) : fieldsOf(request.body);
            const input = { ...given, ...fieldsOf(request.params) };
            const output: unknown = await callTRPCProcedure({
              router: appRouter,
              path,
              type,
              getRawInput: async () => input,
              ctx: await requests.context(request, reply),
              signal: undefined,
              batchIndex: 0,
            });
            reply.header("cache-control", "no-store").code(status);
            return sendJson(reply, output);
          },
        });
      }
      rest.setNotFoundHandler(() => {
        throw new AppError("NOT_FOUND", "There is no such address.");
      });
    },
    { prefix: restPrefix },
  );
}

function readQuery(query: unknown, booleans: string[]): Record<string, unknown> {
  const given = fieldsOf(query);
  for (const name of booleans) {
    if (given[name] === "true") given[name] = true;
    else if (given[name] === "false") given[name] = false;
  }
  return given;
}

/** As one string: Fastify's own serialiser would look for a schema first. */
function sendJson(reply: FastifyReply, output: unknown) {
  if (output === undefined) return reply.code(204).send();
  return reply.type("application/json; charset=utf-8").send(JSON.stringify(output));
}
