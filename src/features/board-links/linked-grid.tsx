"use client";

import { useElementSize } from "@mantine/hooks";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo } from "react";
import { BlurredImage } from "@/components/pictures/blurred-image";
import type { LinkImage } from "@/lib/board-links";
import { justifiedRows } from "@/lib/justified-rows";
import { linkMediaUrl } from "@/lib/link-media";
import { texts } from "./board-links.texts";
import classes from "./linked-board.module.css";

interface LinkedGridProps {
  token: string;
  linkKey: string;
  images: LinkImage[];
  onOpen: (at: number) => void;
  onNearEnd: () => void;
}

const gap = 4;
const target = 240;
/** Rows are never higher than this part of the width, so that a phone shows two pictures abreast. */
const narrow = 2.4;

export function LinkedGrid({ token, linkKey, images, onOpen, onNearEnd }: LinkedGridProps) {
  const { ref, width } = useElementSize();
  const rows = useMemo(
    () =>
      width === 0 ? [] : justifiedRows(images, { width, target: Math.min(target, width / narrow), gap }),
    [images, width],
  );
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.height ?? 0) + gap,
    overscan: 4,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are what the sizes come from
  useEffect(() => virtualizer.measure(), [rows, virtualizer]);

  const drawn = virtualizer.getVirtualItems();
  const isNearEnd = (drawn.at(-1)?.index ?? 0) >= rows.length - 6;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again whenever more rows have come
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, rows.length]);

  return (
    <div ref={ref} className={classes.grid} style={{ height: virtualizer.getTotalSize() }}>
      {drawn.map(({ key, index, start }) => (
        <div key={key} className={classes.row} style={{ transform: `translateY(${start}px)`, gap }}>
          {rows[index]?.tiles.map((tile) => {
            const image = images[tile.index];
            return (
              image && (
                <button
                  key={image.id}
                  type="button"
                  className={classes.tile}
                  style={{ width: tile.width, height: tile.height }}
                  onClick={() => onOpen(tile.index)}
                >
                  <BlurredImage
                    src={linkMediaUrl(token, linkKey, image.id, "thumbnail")}
                    alt={texts.picture(image.metadata?.prompt, tile.index + 1)}
                    placeholder={image.thumbhash}
                  />
                </button>
              )
            );
          })}
        </div>
      ))}
    </div>
  );
}
