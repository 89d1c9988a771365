"use client";

import { Menu } from "@mantine/core";
import {
  IconCopyPlus,
  IconDownload,
  IconFolderMinus,
  IconFolderSymlink,
  IconStar,
  IconStarOff,
  IconTag,
  IconTrash,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { ShortcutKeys } from "@/components/shortcuts/shortcut-keys";
import { ContextMenu } from "../context-menu";
import type { MenuPlace } from "../menu-place";
import { texts } from "../selection/selection.texts";
import type { ActDialogs } from "../selection/use-act-dialogs";
import type { ManyActs } from "../selection/use-many-acts";
import type { Rights } from "../selection/use-rights";
import { areAllStarred } from "./all-starred";

interface ManyMenuProps {
  ids: readonly string[];
  place: MenuPlace;
  many: ManyActs;
  dialogs: ActDialogs;
  rights: Rights;
  onClose: () => void;
}

const icon = { size: 18, stroke: 1.5 };

/** What can be done with all the selected pictures. */
export function ManyMenu({ ids, place, many, dialogs, rights, onClose }: ManyMenuProps) {
  const isStarred = areAllStarred(useQueryClient(), ids);
  return (
    <ContextMenu at={place} onClose={onClose} label={texts.selected(ids.length)}>
      <Menu.Label>{texts.selected(ids.length)}</Menu.Label>
      <Menu.Item
        leftSection={isStarred ? <IconStarOff {...icon} /> : <IconStar {...icon} />}
        rightSection={<ShortcutKeys id="gallery.star" />}
        onClick={() => void many.star(ids, !isStarred)}
      >
        {isStarred ? texts.unstar : texts.star}
      </Menu.Item>
      {rights.change && (
        <Menu.Item
          leftSection={<IconFolderSymlink {...icon} />}
          rightSection={<ShortcutKeys id="gallery.move" />}
          onClick={() => dialogs.open("move", ids)}
        >
          {texts.move}
        </Menu.Item>
      )}
      {rights.takeOff && (
        <Menu.Item leftSection={<IconFolderMinus {...icon} />} onClick={() => void many.takeOff(ids)}>
          {texts.takeOff}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconCopyPlus {...icon} />} onClick={() => dialogs.open("copy", ids)}>
        {texts.copy}
      </Menu.Item>
      {rights.change && (
        <Menu.Item
          leftSection={<IconTag {...icon} />}
          rightSection={<ShortcutKeys id="gallery.tag" />}
          onClick={() => dialogs.open("tag", ids)}
        >
          {texts.tag}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconDownload {...icon} />}
        rightSection={<ShortcutKeys id="gallery.download" />}
        onClick={() => many.download(ids)}
      >
        {texts.download}
      </Menu.Item>
      {rights.change && (
        <>
          <Menu.Divider />
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<IconTrash {...icon} />}
            rightSection={<ShortcutKeys id="gallery.delete" />}
            onClick={() => void many.trash(ids)}
          >
            {texts.delete}
          </Menu.Item>
        </>
      )}
    </ContextMenu>
  );
}
