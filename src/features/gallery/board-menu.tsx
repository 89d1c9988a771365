"use client";

import { ActionIcon, Menu } from "@mantine/core";
import { IconArchive, IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { type Board, boardLevels } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { texts } from "./gallery.texts";

interface BoardMenuProps {
  board: Board;
  onEdit: (board: Board) => void;
  onDelete: (board: Board) => void;
  className?: string;
}

const icon = { size: 18, stroke: 1.5 };

/** What the person's level on the board lets them do; nothing when that is nothing. */
export function BoardMenu({ board, onEdit, onDelete, className }: BoardMenuProps) {
  const utils = trpc.useUtils();
  const update = trpc.boards.update.useMutation({
    onSuccess: () => void utils.boards.invalidate(),
    onError: (error) => notifyError(error),
  });
  const archive = (isArchived: boolean) => update.mutate({ id: board.id, isArchived });
  if (boardLevels.indexOf(board.permission) < boardLevels.indexOf("admin")) return null;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon size="md" className={className} aria-label={texts.boardActs(board.name)}>
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onEdit(board)}>
          {texts.editBoard}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArchive {...icon} />}
          onClick={() => {
            archive(!board.isArchived);
            if (!board.isArchived) notify(texts.archivedNow(board.name), { undo: () => archive(false) });
          }}
        >
          {board.isArchived ? texts.unarchive : texts.archive}
        </Menu.Item>
        {board.permission === "owner" && (
          <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => onDelete(board)}>
            {texts.deleteBoard}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
