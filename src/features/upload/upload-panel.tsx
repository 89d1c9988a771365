"use client";

import { useEffect } from "react";
import { useMe } from "@/components/session/use-me";
import { takeOffers } from "@/components/uploads/upload-offers";
import { uploadAs, uploads } from "./queue";
import { UploadTray } from "./tray/upload-tray";
import { useFindPlace } from "./upload-place";
import { useLeaveGuard } from "./use-leave-guard";
import { useRestart } from "./use-restart";
import { useSummary } from "./use-summary";
import { useUploads } from "./use-uploads";

/** Sends what is offered, and shows how far it is. */
export function UploadPanel() {
  const { items, sums, isPaused } = useUploads();
  const findPlace = useFindPlace();
  const myId = useMe()?.id;

  useEffect(() => {
    if (myId === undefined) return;
    uploadAs(myId);
    return takeOffers(({ files, boardId, onArrived }) => {
      const take = (place: string | null) =>
        uploads.add(
          files.map((file) => ({ file, boardId: place, duplicates: "refuse" as const })),
          onArrived,
        );
      if (boardId === undefined) void findPlace().then(take);
      else take(boardId);
    });
  }, [myId, findPlace]);

  useRestart(sums.counts.stalled > 0);
  useLeaveGuard(sums.open > 0);
  useSummary(items, sums.open);
  return items.length > 0 && <UploadTray items={items} sums={sums} isPaused={isPaused} />;
}
