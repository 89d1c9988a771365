import type { AnyTRPCProcedure } from "@trpc/server";
import { z } from "zod";
import type { Meta } from "./init";
import { appRouter } from "./root";

export interface ProcedureInfo {
  /** "boards.list" */
  path: string;
  type: "query" | "mutation" | "subscription";
  meta: Meta;
  /** Names of the input's fields that are true or false, which a query string can only write as words. */
  booleans: string[];
}

/** Every procedure there is: what REST is mounted from and what the access matrix has to know. */
export function listProcedures(): ProcedureInfo[] {
  // tRPC types `procedures` as the nested record, but keeps it flat, keyed by path.
  const flat = appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>;
  return Object.entries(flat).map(([path, { _def }]) => ({
    path,
    type: _def.type,
    meta: (_def.meta ?? {}) as Meta,
    booleans: "inputs" in _def && Array.isArray(_def.inputs) ? _def.inputs.flatMap(booleansOf) : [],
  }));
}

const booleansOf = (input: unknown): string[] =>
  input instanceof z.ZodObject
    ? Object.entries(input.shape).flatMap(([name, field]) => (isBoolean(field) ? [name] : []))
    : [];

const isBoolean = (field: unknown): boolean =>
  field instanceof z.ZodOptional || field instanceof z.ZodDefault
    ? isBoolean(field.unwrap())
    : field instanceof z.ZodBoolean;
