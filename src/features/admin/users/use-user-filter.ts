"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { roles, userStates } from "@/lib/users";

/** In the address as `?q=ann&role=admin&state=disabled`; `search` follows the typing `filter` waits for. */
export function useUserFilter() {
  const [{ q, role, state }, setFilter] = useQueryStates({
    q: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
    role: parseAsStringLiteral(roles),
    state: parseAsStringLiteral(userStates),
  });
  const [typed] = useDebouncedValue(q.trim(), 250);
  const filter = { ...(typed && { q: typed }), ...(role && { role }), ...(state && { state }) };
  return { search: q, filter, setFilter, clear: () => void setFilter(null) };
}
export type UserFilter = ReturnType<typeof useUserFilter>["filter"];
