import type { AuditFilter } from "./use-audit-filter";

/** The whole log of a filter as a file. */
export function exportHref(format: "csv" | "json", filter: AuditFilter["filter"]): string {
  const query = new URLSearchParams({ format });
  for (const [key, value] of Object.entries(filter)) query.set(key, String(value));
  return `/api/v1/audit/export?${query}`;
}
