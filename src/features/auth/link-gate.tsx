"use client";

import { Skeleton, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { readError } from "@/components/errors/read-error";
import { DeadLink } from "./dead-link";
import { EntryCard } from "./entry-card";

interface LinkGateProps<Found> {
  title: string;
  lookup: { data: Found | undefined; error: unknown; refetch: () => unknown };
  children: (found: Found) => ReactNode;
}

/** Shows what a one-time link is for once the server knows it, or what to do when it doesn't. */
export function LinkGate<Found>({ title, lookup, children }: LinkGateProps<Found>) {
  const { data, error, refetch } = lookup;
  const { code, issues } = readError(error);
  // What can't be a token is refused before it is looked for.
  if (error && (code === "NOT_FOUND" || issues.length > 0)) return <DeadLink />;
  if (error) {
    return (
      <EntryCard title={title}>
        <ErrorPanel error={error} onRetry={() => void refetch()} title="The link couldn't be looked at" />
      </EntryCard>
    );
  }
  if (data !== undefined) return children(data);
  return (
    <EntryCard title={title}>
      <Stack aria-busy aria-label="Loading">
        <Skeleton h={60} />
        <Skeleton h={60} />
        <Skeleton h={36} />
      </Stack>
    </EntryCard>
  );
}
