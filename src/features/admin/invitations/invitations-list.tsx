"use client";

import { Button } from "@mantine/core";
import { IconMailPlus } from "@tabler/icons-react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { EmptyState } from "@/components/states/empty-state";
import { trpc } from "@/lib/trpc";
import { MoreRows } from "../parts/more-rows";
import classes from "../parts/rows.module.css";
import { RowsSkeleton } from "../parts/rows-skeleton";
import { InvitationRow } from "./invitation-row";
import { texts } from "./invitations.texts";

export function InvitationsList({ onInvite }: { onInvite: () => void }) {
  const query = trpc.invitations.list.useInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor, staleTime: 0 },
  );
  if (query.error && !query.data)
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <RowsSkeleton label={texts.loading} />;
  const invitations = query.data.pages.flatMap(({ items }) => items);
  if (invitations.length === 0)
    return (
      <EmptyState
        icon={<IconMailPlus size={28} stroke={1.5} />}
        title={texts.emptyTitle}
        action={<Button onClick={onInvite}>{texts.createTitle}</Button>}
      >
        {texts.empty}
      </EmptyState>
    );
  return (
    <>
      <ul className={classes.frame}>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
      <MoreRows {...query} />
    </>
  );
}
