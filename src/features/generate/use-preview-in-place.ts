"use client";

import { useEffect, useState } from "react";
import { useRunningItem } from "@/components/live/use-running-item";
import type { Stage } from "@/lib/stage";

/** The last preview of the item that has just ended, for its finished picture to fade in over. */
export function usePreviewInPlace(stage: Stage): string | null {
  const preview = useRunningItem()?.preview ?? null;
  const [last, setLast] = useState<{ preview: string; imageId: string | null } | null>(null);
  const imageId = stage.kind === "picture" ? stage.image.id : null;

  useEffect(() => {
    if (preview) setLast({ preview, imageId: null });
  }, [preview]);
  useEffect(() => {
    if (imageId) setLast((before) => before && { ...before, imageId: before.imageId ?? imageId });
  }, [imageId]);

  const isOfThis = last && (last.imageId === null || last.imageId === imageId);
  return isOfThis ? last.preview : null;
}
