"use client";

import { Menu } from "@mantine/core";
import { IconSquareCheck } from "@tabler/icons-react";
import type { Image } from "@/lib/images";
import { ContextMenu } from "../context-menu";
import { texts } from "../gallery.texts";
import type { MenuPlace } from "../menu-place";
import { PictureMenuItems } from "../picture-menu-items";
import { texts as selectionTexts } from "../selection/selection.texts";
import { selection } from "../selection/selection-store";
import type { ActDialogs } from "../selection/use-act-dialogs";
import type { ManyActs } from "../selection/use-many-acts";
import type { Rights } from "../selection/use-rights";
import type { PictureActs } from "../use-picture-acts";

interface GridMenuProps {
  image: Image;
  place: MenuPlace;
  acts: PictureActs;
  many: ManyActs;
  dialogs: ActDialogs;
  rights: Rights;
  onOpen: () => void;
  onClose: () => void;
}

export function GridMenu(props: GridMenuProps) {
  const { image, place, acts, many, dialogs, rights, onOpen, onClose } = props;
  return (
    <ContextMenu at={place} onClose={onClose} label={texts.openPicture(image.metadata.prompt)}>
      <PictureMenuItems
        image={image}
        acts={acts}
        rights={rights}
        onOpen={onOpen}
        onMove={() => dialogs.open("move", [image.id])}
        onCopyTo={() => dialogs.open("copy", [image.id])}
        onTag={() => dialogs.open("tag", [image.id])}
        onTakeOff={() => void many.takeOff([image.id])}
        onRemove={() => acts.remove(image)}
      />
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconSquareCheck size={18} stroke={1.5} />}
        onClick={() => selection.toggle(image)}
      >
        {selectionTexts.select}
      </Menu.Item>
    </ContextMenu>
  );
}
