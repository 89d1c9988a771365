"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData } from "@tanstack/react-query";
import { trpc } from "@/lib/trpc";

/** Milliseconds without a further letter before the server is asked. */
const pause = 200;

/** People and groups by a part of their name. */
export function useFoundPeople(search: string) {
  const [q] = useDebouncedValue(search.trim(), pause);
  return trpc.people.find.useQuery({ q }, { placeholderData: keepPreviousData });
}
