"use client";

import { Button } from "@mantine/core";
import { IconLock, IconUserOff } from "@tabler/icons-react";
import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { readError } from "@/components/errors/read-error";
import { Page } from "@/components/page/page";
import { EmptyState } from "@/components/states/empty-state";
import { trpc } from "@/lib/trpc";
import { PersonPictures } from "./person-pictures";
import { texts } from "./pictures.texts";

/** What a person has made, to look at only; where the settings don't allow it, it says so. */
export function PersonPicturesScreen() {
  const [userId] = useQueryState("user", parseAsString.withDefault(""));
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { data: settings } = trpc.settings.public.useQuery({});
  const { data: user, error, refetch } = trpc.users.get.useQuery({ id: userId }, { enabled: userId !== "" });
  const isGone = userId === "" || (error && readError(error).code === "NOT_FOUND");
  const isClosed = settings?.adminContentAccess === false;
  const back = isGone ? "/admin/users" : `/admin/users?user=${encodeURIComponent(userId)}`;
  return (
    <Page
      title={user ? texts.titleOf(user.displayName) : texts.title}
      scrollRef={setScroller}
      actions={
        <Button component={Link} href={back} variant="default">
          {isGone ? texts.toUsers : texts.back}
        </Button>
      }
    >
      {isGone && (
        <EmptyState icon={<IconUserOff size={28} stroke={1.5} />} title={texts.goneTitle}>
          {texts.gone}
        </EmptyState>
      )}
      {!isGone && isClosed && (
        <EmptyState
          icon={<IconLock size={28} stroke={1.5} />}
          title={texts.closedTitle}
          action={
            <Button component={Link} href="/admin/settings">
              {texts.toSettings}
            </Button>
          }
        >
          {texts.closed}
        </EmptyState>
      )}
      {!isGone && error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {user && settings?.adminContentAccess && <PersonPictures userId={user.id} scroller={scroller} />}
    </Page>
  );
}
