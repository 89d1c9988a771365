"use client";

import { Menu } from "@mantine/core";
import { IconArchive, IconPencil, IconTrash } from "@tabler/icons-react";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { Board } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { ContextMenu } from "./context-menu";
import { texts } from "./gallery.texts";
import type { MenuPlace } from "./menu-place";

interface BoardMenuProps {
  board: Board;
  place: MenuPlace;
  onEdit: () => void;
  onDelete: () => void;
  onClose: () => void;
}

const icon = { size: 18, stroke: 1.5 };

/** What the person's level on the board lets them do. */
export function BoardMenu({ board, place, onEdit, onDelete, onClose }: BoardMenuProps) {
  const utils = trpc.useUtils();
  const update = trpc.boards.update.useMutation({
    onSuccess: (after, { isArchived }) => {
      void utils.boards.invalidate();
      if (isArchived)
        notify(texts.archivedNow(after.name), {
          undo: () => update.mutate({ id: after.id, isArchived: false }),
        });
    },
    onError: (error) => notifyError(error),
  });
  return (
    <ContextMenu at={place} onClose={onClose} label={texts.boardActs(board.name)}>
      <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
        {texts.editBoard}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArchive {...icon} />}
        onClick={() => update.mutate({ id: board.id, isArchived: !board.isArchived })}
      >
        {board.isArchived ? texts.unarchive : texts.archive}
      </Menu.Item>
      {board.permission === "owner" && (
        <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash {...icon} />} onClick={onDelete}>
          {texts.deleteBoard}
        </Menu.Item>
      )}
    </ContextMenu>
  );
}
