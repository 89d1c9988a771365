"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { createParser, debounce, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { auditActions } from "@/lib/audit";

/** A day as a date field writes it: 2026-11-25. */
const parseAsDay = createParser({
  parse: (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null),
  serialize: (value: string) => value,
});

/** The beginning, where the person is, of the day or of the one `later` days on; epoch milliseconds. */
function startOf(day: string, later = 0): number {
  const start = new Date(`${day}T00:00`);
  start.setDate(start.getDate() + later);
  return start.getTime();
}

/** In the address as `?who=ID&action=user.deleted&q=ann&from=2026-11-01&to=2026-11-30`. */
export function useAuditFilter() {
  const [state, setState] = useQueryStates({
    who: parseAsString,
    action: parseAsStringLiteral(auditActions),
    q: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
    from: parseAsDay,
    to: parseAsDay,
  });
  const { who, action, from, to } = state;
  const [q] = useDebouncedValue(state.q.trim(), 250);
  const filter = useMemo(
    () => ({
      ...(who && { actorId: who }),
      ...(action && { action }),
      ...(q && { q }),
      ...(from && { from: startOf(from) }),
      ...(to && { to: startOf(to, 1) }),
    }),
    [who, action, q, from, to],
  );
  return { state, setState, filter, isFiltered: Object.keys(filter).length > 0 };
}
export type AuditFilter = ReturnType<typeof useAuditFilter>;
