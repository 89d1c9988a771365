"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { notify } from "@/components/notices/notify";
import { uncategorised } from "@/lib/uncategorised";
import { uploads } from "./queue";
import { texts } from "./upload.texts";
import type { UploadItem } from "./upload-item";

const arrivedIn = (items: UploadItem[]) =>
  items.flatMap(({ id, boardId, state }) =>
    state.is === "done" ? [{ id, boardId, imageId: state.imageId }] : [],
  );

/** A picture by itself opens; several are shown where they went, which may be more places than one. */
function hrefOf(arrived: ReturnType<typeof arrivedIn>): string {
  const [first] = arrived;
  const places = new Set(arrived.map(({ boardId }) => boardId));
  const query = new URLSearchParams(places.size === 1 ? { board: first?.boardId ?? uncategorised } : {});
  if (arrived.length === 1 && first) query.set("image", first.imageId);
  return query.size > 0 ? `/gallery?${query}` : "/gallery";
}

/** Says once that all has arrived; the list of files then goes, unless some of them ask for something. */
export function useSummary(items: UploadItem[], open: number): void {
  const router = useRouter();
  const told = useRef(new Set<number>());
  const tell = useEffectEvent(() => {
    const arrived = arrivedIn(items).filter(({ id }) => !told.current.has(id));
    for (const { id } of arrived) told.current.add(id);
    if (arrived.length > 0)
      notify(texts.uploaded(arrived.length), {
        act: { label: texts.showUploaded, run: () => router.push(hrefOf(arrived)) },
      });
    if (items.every(({ state }) => state.is === "done")) uploads.remove(items.map(({ id }) => id));
  });
  useEffect(() => {
    if (open === 0 && items.length > 0) tell();
  }, [open, items.length]);
}
