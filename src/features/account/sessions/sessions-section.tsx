"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { trpc } from "@/lib/trpc";
import { Column } from "../parts/column";
import { Rows } from "../parts/rows";
import { SectionSkeleton } from "../parts/section-skeleton";
import { SessionRow } from "./session-row";
import { useSessionActs } from "./use-session-acts";

const title = "Sessions";
/** Before *Show all*: programs that sign in for every call make hundreds. */
const shownFirst = 20;

export function SessionsSection() {
  const { data, error, refetch } = trpc.auth.sessions.useQuery({});
  const acts = useSessionActs();
  const [isWhole, setIsWhole] = useState(false);
  if (error && !data) {
    return (
      <Column isWide title={title}>
        <ErrorPanel error={error} onRetry={() => void refetch()} title="Your sessions couldn't be loaded" />
      </Column>
    );
  }
  if (!data) return <SectionSkeleton title={title} />;

  const others = data.items.filter(({ isThisOne }) => !isThisOne);
  const sorted = [...data.items.filter(({ isThisOne }) => isThisOne), ...others];
  const shown = isWhole ? sorted : sorted.slice(0, shownFirst);
  return (
    <Column
      isWide
      title={title}
      actions={
        others.length > 0 && (
          <Button variant="default" onClick={acts.endOthers} loading={acts.isEndingOthers}>
            Sign out all others
          </Button>
        )
      }
    >
      <Text c="dimmed">
        Where you are signed in. One you don't know? Sign it out and change your password.
      </Text>
      <Stack gap="xs">
        <Rows label={title}>
          {shown.map((session) => (
            <SessionRow key={session.id} session={session} onEnd={() => acts.end(session)} />
          ))}
        </Rows>
        {shown.length < sorted.length && (
          <Button variant="subtle" onClick={() => setIsWhole(true)}>
            Show all {sorted.length}
          </Button>
        )}
      </Stack>
    </Column>
  );
}
