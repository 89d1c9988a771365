"use client";

import type { DragEvent, ReactNode } from "react";
import { BlurredImage } from "@/components/pictures/blurred-image";
import { usePictureDrop } from "@/components/pictures/use-picture-drop";
import { mediaUrl } from "@/lib/media";
import { counted } from "@/lib/quantities";
import { type Filter, filterHref } from "../use-filter";
import classes from "./place-link.module.css";

interface PlaceLinkProps {
  name: string;
  /** Under the name, quietly. */
  note?: string;
  filter: Filter;
  isCurrent: boolean;
  onGo: (filter: Filter) => void;
  /** Missing where the count isn't known. */
  count?: number;
  /** A picture's id, or an icon where there is no cover. */
  cover: string | ReactNode;
  badges?: ReactNode;
  isFaded?: boolean;
  /** Takes dragged pictures when given. */
  onDrop?: (imageIds: string[]) => void;
  /** The line can be dragged when given. */
  onDragStart?: (event: DragEvent) => void;
  onDragEnd?: () => void;
  /** Comes out at the end of the line on hover and focus. */
  menu?: ReactNode;
}

/** A line of the boards panel. */
export function PlaceLink(props: PlaceLinkProps) {
  const { name, note, filter, isCurrent, onGo, count, cover, badges, onDrop, menu } = props;
  const drop = usePictureDrop((imageIds) => onDrop?.(imageIds));
  return (
    <div className={classes.place} data-over={drop.isOver || undefined} {...(onDrop && drop.handlers)}>
      <a
        className={classes.link}
        href={filterHref(filter)}
        aria-current={isCurrent ? "page" : undefined}
        data-faded={props.isFaded || undefined}
        draggable={props.onDragStart !== undefined}
        onDragStart={props.onDragStart}
        onDragEnd={props.onDragEnd}
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
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          {note !== undefined && <span className={classes.note}>{note}</span>}
        </span>
        {badges}
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
