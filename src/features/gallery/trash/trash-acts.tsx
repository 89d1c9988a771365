"use client";

import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { Image } from "@/lib/images";
import { listLimits } from "@/lib/list-limits";
import { trpc } from "@/lib/trpc";
import { texts as selectionTexts } from "../selection/selection.texts";
import { type Chosen, selection } from "../selection/selection-store";
import type { ManyActs } from "../selection/use-many-acts";
import classes from "./trash.module.css";
import { texts } from "./trash.texts";

interface TrashActsProps {
  count: { imageCount: number; byteSize: number } | undefined;
  chosen: Chosen;
  many: ManyActs;
}

/** What can be done in the trash: with those selected, or with all of it. */
export function TrashActs({ count, chosen, many }: TrashActsProps) {
  const utils = trpc.useUtils();
  const [asks, setAsks] = useState<"purge" | "empty" | null>(null);
  const ids = [...chosen.keys()];
  const selectAll = async () => {
    const all: [string, string][] = [];
    let cursor: string | null = null;
    do {
      const part: { items: Image[]; nextCursor: string | null } = await utils.client.images.listTrash.query({
        ...{ cursor, limit: listLimits.max },
      });
      all.push(...part.items.map(({ id, ownerId }): [string, string] => [id, ownerId]));
      cursor = part.nextCursor;
    } while (cursor !== null);
    selection.replace(all);
  };
  const empty = trpc.images.emptyTrash.useMutation({
    onSuccess: ({ count: purged }) => {
      notify(texts.emptied(purged));
      selection.clear();
    },
    onError: (error) => notifyError(error),
    onSettled: () => {
      setAsks(null);
      void utils.images.invalidate();
    },
  });
  const held = count ?? { imageCount: 0, byteSize: 0 };
  return (
    <div className={classes.bar}>
      {ids.length > 0 ? (
        <>
          <Text size="sm" fw={600} aria-live="polite">
            {selectionTexts.selected(ids.length)}
          </Text>
          <Button variant="default" size="xs" onClick={selection.clear}>
            {selectionTexts.clear}
          </Button>
          <Button size="xs" onClick={() => void many.restore(ids)}>
            {texts.restore}
          </Button>
          <Button size="xs" color="red" onClick={() => setAsks("purge")}>
            {texts.purge}
          </Button>
        </>
      ) : (
        <>
          <Button
            variant="default"
            size="xs"
            onClick={() => void selectAll().catch((error: unknown) => notifyError(error))}
          >
            {texts.selectAll}
          </Button>
          <Button variant="light" color="red" size="xs" onClick={() => setAsks("empty")}>
            {texts.empty}
          </Button>
        </>
      )}
      <ConfirmDialog
        isOpen={asks === "purge"}
        title={texts.purgeTitle(ids.length)}
        action={texts.purge}
        keep={texts.keep}
        isWorking={false}
        onConfirm={() => {
          setAsks(null);
          void many.purge(ids);
        }}
        onClose={() => setAsks(null)}
      >
        {texts.purgeAsk}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === "empty"}
        title={texts.emptyTitle}
        action={texts.emptyAction(held.imageCount)}
        keep={texts.keep}
        isWorking={empty.isPending}
        onConfirm={() => empty.mutate({})}
        onClose={() => setAsks(null)}
      >
        {texts.emptyAsk(held.imageCount, held.byteSize)}
      </ConfirmDialog>
    </div>
  );
}
