"use client";

import { Menu } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from "@tabler/icons-react";
import type { BoardFolder } from "@/lib/board-folders";
import { ContextMenu } from "../context-menu";
import type { MenuPlace } from "../menu-place";
import { texts } from "./boards.texts";
import { useFolderActs } from "./use-folder-acts";

interface FolderMenuProps {
  folder: BoardFolder;
  folders: BoardFolder[];
  place: MenuPlace;
  onRename: () => void;
  onClose: () => void;
}

const icon = { size: 18, stroke: 1.5 };

export function FolderMenu({ folder, folders, place, onRename, onClose }: FolderMenuProps) {
  const acts = useFolderActs(folders);
  const at = folders.findIndex(({ id }) => id === folder.id);
  const others = folders.filter(({ id }) => id !== folder.id);
  const moveTo = (index: number) => acts.moveBefore(folder.id, others[index]?.id ?? null);
  return (
    <ContextMenu at={place} onClose={onClose} label={texts.folderActs(folder.name)}>
      <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onRename}>
        {texts.renameFolder}
      </Menu.Item>
      {at > 0 && (
        <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => moveTo(at - 1)}>
          {texts.moveUp}
        </Menu.Item>
      )}
      {at !== -1 && at < folders.length - 1 && (
        <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => moveTo(at + 1)}>
          {texts.moveDown}
        </Menu.Item>
      )}
      <Menu.Item
        c="var(--mantine-color-error)"
        leftSection={<IconTrash {...icon} />}
        onClick={() => acts.remove(folder)}
      >
        {texts.deleteFolder}
      </Menu.Item>
    </ContextMenu>
  );
}
