import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type AuditEntry, auditEntryOut, listAuditIn } from "@/lib/audit";
import type { Audit } from "../audit/audit.service";
import { parsed } from "./parsed";
import type { Requests } from "./request-context";
import { restPrefix } from "./rest";

const query = listAuditIn
  .omit({ cursor: true, limit: true })
  .extend({ format: z.enum(["csv", "json"]).default("csv") });
const columns = auditEntryOut.keyof().options;
const types = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;

/** `GET /api/v1/audit/export`: every entry that the filters of the list leave, as a file, while it is read. */
export function mountAuditExport(
  app: FastifyInstance,
  { requests, audit }: { requests: Requests; audit: Audit },
): void {
  app.get(`${restPrefix}/audit/export`, async (request, reply) => {
    const { viewer } = await requests.administrator(request, reply);
    const { format, ...filter } = parsed(query, request.query);
    const pages = await audit.export(viewer, format, filter);
    reply.headers({
      "content-type": types[format],
      "content-disposition": `attachment; filename="atelier-audit.${format}"`,
      "cache-control": "no-store",
    });
    return reply.send(Readable.from(format === "csv" ? asCsv(pages) : asJson(pages)));
  });
}

/** RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
function asCsv(pages: AsyncGenerator<AuditEntry[]>): AsyncIterable<string> {
  const rows = stringify({ header: true, columns: [...columns], escape_formulas: true });
  async function* cells() {
    for await (const entries of pages) {
      for (const entry of entries) {
        yield { ...entry, at: new Date(entry.at).toISOString(), details: JSON.stringify(entry.details) };
      }
    }
  }
  // A reader that goes away, or a failure, ends both.
  return pipeline(Readable.from(cells()), rows, () => undefined);
}

async function* asJson(pages: AsyncGenerator<AuditEntry[]>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const entries of pages) {
    for (const entry of entries) {
      yield before + JSON.stringify(entry);
      before = ",\n";
    }
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
