"use client";

import { useElementSize } from "@mantine/hooks";
import { useMemo } from "react";
import { BlurredImage } from "@/components/pictures/blurred-image";
import { VirtualRows } from "@/components/pictures/virtual-rows";
import { type Image, mediaUrl } from "@/lib/images";
import { squareRows } from "@/lib/justified-rows";
import type { TimelineRow } from "@/lib/timeline";
import classes from "./picture-squares.module.css";
import { texts } from "./pictures.texts";

const gap = 4;
/** Pixels. */
const side = 168;

interface PictureSquaresProps {
  images: Image[];
  scroller: HTMLElement | null;
  onNearEnd: () => void;
}

/** Newest first; each leads to its file in a tab of its own. */
export function PictureSquares({ images, scroller, onNearEnd }: PictureSquaresProps) {
  const { ref, width } = useElementSize();
  const rows = useMemo(
    () =>
      width === 0
        ? []
        : squareRows(images.length, { width, target: side, gap }).map(
            (row, index): TimelineRow => ({ kind: "pictures", key: String(index), ...row }),
          ),
    [images.length, width],
  );
  return (
    <section ref={ref} aria-label={texts.title}>
      <VirtualRows
        rows={rows}
        gap={gap}
        headingHeight={() => 0}
        scroller={scroller}
        renderHeading={() => null}
        renderTile={({ index }) => {
          const image = images[index];
          return (
            image && (
              <a href={mediaUrl(image.id, "full")} target="_blank" rel="noreferrer" className={classes.tile}>
                <BlurredImage
                  src={mediaUrl(image.id, "thumbnail")}
                  alt={texts.open(image.metadata.prompt)}
                  placeholder={image.thumbhash}
                />
              </a>
            )
          );
        }}
        onNearEnd={onNearEnd}
      />
    </section>
  );
}
