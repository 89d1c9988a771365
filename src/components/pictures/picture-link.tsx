"use client";

import type { MouseEvent, Ref } from "react";
import { BlurredImage } from "./blurred-image";
import { dragPictures } from "./picture-drag";
import classes from "./picture-link.module.css";

interface PictureLinkProps {
  ref?: Ref<HTMLAnchorElement>;
  imageId: string;
  src: string;
  label: string;
  placeholder: string | null;
  /** Where it leads in a new tab; a plain click calls `onOpen`. */
  href: string;
  onOpen: (imageId: string) => void;
  /** Asked first; true when it took the click. */
  onPick?: (event: MouseEvent) => boolean;
  /** Those that are dragged with this one; itself alone unless given. */
  dragged?: () => readonly string[];
  tabIndex?: number;
  fit?: "cover" | "contain";
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A picture that opens, and that can be dragged to where pictures are taken. */
export function PictureLink(props: PictureLinkProps) {
  const { imageId, onOpen } = props;
  return (
    <a
      ref={props.ref}
      className={classes.root}
      href={props.href}
      tabIndex={props.tabIndex}
      draggable
      onDragStart={(event) => dragPictures(event, props.dragged?.() ?? [imageId])}
      onClick={(event) => {
        if (props.onPick?.(event)) event.preventDefault();
        else if (isPlain(event)) {
          event.preventDefault();
          onOpen(imageId);
        }
      }}
    >
      <BlurredImage src={props.src} alt={props.label} placeholder={props.placeholder} fit={props.fit} />
    </a>
  );
}
