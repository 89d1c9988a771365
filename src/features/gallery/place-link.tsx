"use client";

import type { ReactNode } from "react";
import { BlurredImage } from "@/components/pictures/blurred-image";
import { usePictureDrop } from "@/components/pictures/use-picture-drop";
import { mediaUrl } from "@/lib/media";
import { counted } from "@/lib/quantities";
import classes from "./boards-panel.module.css";
import { type Filter, filterHref } from "./use-filter";

interface PlaceLinkProps {
  name: string;
  filter: Filter;
  isCurrent: boolean;
  onGo: (filter: Filter) => void;
  /** Missing where the count isn't known. */
  count?: number;
  /** A picture's id, or an icon where there is no cover. */
  cover: string | ReactNode;
  /** Takes dragged pictures when given. */
  onDrop?: (imageId: string) => void;
  /** Comes out at the end of the line on hover and focus. */
  menu?: ReactNode;
}

/** A line of the boards panel. */
export function PlaceLink(props: PlaceLinkProps) {
  const { name, filter, isCurrent, onGo, count, cover, onDrop, menu } = props;
  const drop = usePictureDrop((imageId) => onDrop?.(imageId));
  return (
    <div className={classes.place} data-over={drop.isOver || undefined} {...(onDrop && drop.handlers)}>
      <a
        className={classes.link}
        href={filterHref(filter)}
        aria-current={isCurrent ? "page" : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onGo(filter);
        }}
      >
        <span className={classes.cover}>
          {typeof cover === "string" ? (
            <BlurredImage src={mediaUrl(cover, "thumbnail")} alt="" placeholder={null} loading="lazy" />
          ) : (
            cover
          )}
        </span>
        <span className={classes.placeName}>{name}</span>
        {count !== undefined && (
          <span className={classes.count} data-yields={Boolean(menu) || undefined}>
            {counted(count)}
          </span>
        )}
      </a>
      {menu}
    </div>
  );
}
