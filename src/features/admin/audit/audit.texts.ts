import type { AuditEntry } from "@/lib/audit";

/** Every text of the audit log but the sentences of what was done: see audit-sentences.ts. */
export const texts = {
  title: "Audit log",
  loading: "Loading the audit log",
  search: "Search names",
  person: "Who",
  anyone: "Anyone",
  action: "What",
  anything: "Anything",
  from: "From",
  to: "Up to",
  clear: "Clear the filters",
  exportCsv: "CSV",
  exportJson: "JSON",
  exportAs: (format: string) => `Export as ${format}`,
  emptyTitle: "Nothing was recorded",
  empty: (isFiltered: boolean) =>
    isFiltered
      ? "Nothing that matches was done. Clear the filters to see everything."
      : "What is done to accounts, groups and settings is kept here.",
  address: "Address",
  target: "Target",
  entry: "Entry",
  via: {
    session: "in the browser",
    apiKey: "by API key",
    anonymous: "not signed in",
    cli: "on the command line",
    system: "by itself",
  } satisfies Record<AuditEntry["via"], string>,
  actors: { anonymous: "Somebody", cli: "Command line", system: "Atelier" },
  viaLabel: "Came in",
  yes: "yes",
  no: "no",
  nothing: "none",
  subjects: {
    auth: "Signing in",
    session: "Sessions",
    user: "People",
    invitation: "Invitations",
    group: "Groups",
    apiKey: "API keys",
    settings: "Settings",
    audit: "Audit log",
  },
} as const;
