"use client";

import type { Image } from "@/lib/images";
import { ContextMenu } from "./context-menu";
import { texts } from "./gallery.texts";
import type { MenuPlace } from "./menu-place";
import { PictureMenuItems } from "./picture-menu-items";
import type { PictureActs } from "./use-picture-acts";

interface GridMenuProps {
  image: Image;
  place: MenuPlace;
  acts: PictureActs;
  onOpen: () => void;
  onMove: () => void;
  onClose: () => void;
}

export function GridMenu({ image, place, acts, onOpen, onMove, onClose }: GridMenuProps) {
  return (
    <ContextMenu at={place} onClose={onClose} label={texts.openPicture(image.metadata.prompt)}>
      <PictureMenuItems
        image={image}
        acts={acts}
        onOpen={onOpen}
        onMove={onMove}
        onRemove={() => acts.remove(image)}
      />
    </ContextMenu>
  );
}
