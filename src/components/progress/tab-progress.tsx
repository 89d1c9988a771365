"use client";

import { useEffect } from "react";
import { useRunningItem } from "@/components/live/use-running-item";
import { progressIcon } from "./progress-icon";
import { keepTitlePrefix } from "./title-prefix";

/** Tab title and icon tell how far my running item is, so that one may look elsewhere meanwhile. */
export function TabProgress() {
  const item = useRunningItem();
  const percent = item && Math.round(item.progress * 100);

  useEffect(() => {
    if (percent !== undefined) return keepTitlePrefix(`${percent} % · `);
  }, [percent]);

  useEffect(() => {
    if (percent === undefined) return;
    const link = document.createElement("link");
    link.rel = "icon";
    link.type = "image/svg+xml";
    link.href = progressIcon(percent);
    document.head.append(link);
    return () => link.remove();
  }, [percent]);

  return null;
}
