"use client";

import { parseAsString, useQueryState } from "nuqs";

/** Whose drawer is open: in the address as `?user=ID`. */
export function useOpenUser() {
  const [userId, setUserId] = useQueryState("user", parseAsString.withOptions({ history: "push" }));
  return {
    userId,
    open: (id: string) => void setUserId(id),
    close: () => void setUserId(null),
  };
}
