"use client";

import { useSessionStorage } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import type { EnteredLink } from "@/lib/board-links";
import { trpc } from "@/lib/trpc";

/**
 * The way in. Without a password it is taken at once; what was let in stays so in this tab, and a reload isn't
 * counted as another view.
 */
export function useLinkKey(token: string) {
  const [entered, keep, forget] = useSessionStorage<EnteredLink | null>({
    key: `link ${token}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const { mutate, mutateAsync, error, data } = trpc.boardLinks.enter.useMutation({
    onSuccess: (link) => link.key !== null && keep(link),
  });
  const isAsked = useRef(false);
  useEffect(() => {
    if (entered || isAsked.current) return;
    isAsked.current = true;
    mutate({ token });
  }, [entered, mutate, token]);
  return {
    link: entered ?? data ?? null,
    error,
    enter: (password: string) => mutateAsync({ token, password }),
    forget,
  };
}
