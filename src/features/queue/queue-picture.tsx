"use client";

import { IconAlertTriangle, IconBan, IconHourglass, IconPhoto } from "@tabler/icons-react";
import { useState } from "react";
import { QuietLink } from "@/components/link/quiet-link";
import { mediaUrl } from "@/lib/media";
import type { ItemStatus, QueueItem } from "@/lib/queue";
import classes from "./queue-picture.module.css";
import rowClasses from "./queue-row.module.css";

const icons: Record<ItemStatus, typeof IconPhoto> = {
  pending: IconHourglass,
  running: IconPhoto,
  completed: IconPhoto,
  failed: IconAlertTriangle,
  canceled: IconBan,
};

interface QueuePictureProps {
  item: QueueItem;
  /** Data URL of the state so far. */
  preview: string | null;
}

/** The finished picture, leading to the gallery; before that its preview, or a sign of its state. */
export function QueuePicture({ item, preview }: QueuePictureProps) {
  const [isGone, setIsGone] = useState(false);
  const Icon = icons[item.status];
  const imageId = item.imageIds[0];
  const frame = `${rowClasses.picture} ${classes.frame}`;
  if (imageId !== undefined && !isGone) {
    return (
      <QuietLink
        href={`/gallery?image=${imageId}`}
        className={frame}
        aria-label="Open the picture in the gallery"
      >
        {/* biome-ignore lint/performance/noImgElement: the server sends the right size already */}
        <img src={mediaUrl(imageId, "thumbnail")} alt="" loading="lazy" onError={() => setIsGone(true)} />
      </QuietLink>
    );
  }
  return (
    <div className={frame} data-status={item.status} aria-hidden>
      {preview ? (
        // biome-ignore lint/performance/noImgElement: a data URL
        <img src={preview} alt="" />
      ) : (
        <Icon size={22} stroke={1.5} />
      )}
    </div>
  );
}
