import type { InjectOptions } from "fastify";
import { listProcedures, type ProcedureInfo } from "@/server/trpc/procedures";
import { plainPng } from "../support/services";
import { routes } from "./access-routes";
import type { Row } from "./access-row";
import { rows, streams } from "./access-rows";

type Input = Record<string, unknown>;
type Request = (input: Input) => InjectOptions;

/** A way to a procedure or a route, with its row. */
export interface Call {
  name: string;
  row: Row;
  request: Request;
  /** For who may. */
  status: number;
  /** Whether it only looks. */
  isLook: boolean;
}

export const procedures = listProcedures().filter(({ path }) => !streams.includes(path));

const overTrpc =
  ({ path, type }: ProcedureInfo): Request =>
  (input) =>
    type === "query"
      ? { method: "GET", url: `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}` }
      : { method: "POST", url: `/api/trpc/${path}`, payload: input };

/** The address with what it names filled in, and what is left of the input. */
function fill(address: string, input: Input) {
  const rest = { ...input };
  const url = address.replaceAll(/\{(\w+)\}|:(\w+)/g, (_, braced?: string, colon?: string) => {
    const name = braced ?? colon ?? "";
    delete rest[name];
    return encodeURIComponent(String(input[name]));
  });
  return { url, rest };
}

type Openapi = NonNullable<ProcedureInfo["meta"]["openapi"]>;
const overRest =
  ({ method, path }: Openapi): Request =>
  (input) => {
    const { url, rest } = fill(path, input);
    if (method !== "GET" && method !== "DELETE") return { method, url: `/api/v1${url}`, payload: rest };
    const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
    return { method, url: `/api/v1${url}?${query}` };
  };

const rowOf = (path: string): Row => {
  const row = rows[path];
  if (!row) throw new Error(`${path} has no row in the access matrix.`);
  return row;
};

const ofProcedures = procedures.flatMap((procedure): Call[] => {
  const { path, meta, type } = procedure;
  const row = rowOf(path);
  const call = { row, isLook: type === "query" };
  const trpc = {
    ...call,
    name: `${path} over tRPC`,
    request: overTrpc(procedure),
    status: row.status ?? 200,
  };
  if (!meta.openapi) return [trpc];
  const status = row.status ?? meta.status ?? 200;
  return [trpc, { ...call, name: `${path} over REST`, request: overRest(meta.openapi), status }];
});

const boundary = "matrix";
const form = Buffer.concat([
  Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n`),
  await plainPng(),
  Buffer.from(`\r\n--${boundary}--\r\n`),
]);
const upload = {
  payload: form,
  headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
};

const methods = ["POST", "PATCH", "DELETE"] as const;

const ofRoutes = Object.entries(routes)
  .filter(([, { isStream }]) => !isStream)
  .map(([name, row]): Call => {
    const [method, address = ""] = name.split(" ");
    return {
      ...{ name, row, isLook: method === "GET", status: row.status ?? 200 },
      request: (input) => ({
        method: methods.find((known) => known === method) ?? "GET",
        url: fill(address, input).url,
        ...(row.isUpload ? upload : row.sent),
      }),
    };
  });

/** Every way to everything that isn't a stream. */
export const calls = [...ofProcedures, ...ofRoutes];
