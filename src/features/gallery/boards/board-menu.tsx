"use client";

import { Menu } from "@mantine/core";
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconEye,
  IconEyeOff,
  IconFolderSymlink,
  IconLayoutBoard,
  IconLogout,
  IconPencil,
  IconPhotoStar,
  IconPinned,
  IconPinnedOff,
  IconTransfer,
  IconTrash,
  IconUserPlus,
} from "@tabler/icons-react";
import type { Board } from "@/lib/boards";
import { ContextMenu } from "../context-menu";
import type { MenuPlace } from "../menu-place";
import { boardPlacedBefore } from "./board-order";
import { texts } from "./boards.texts";
import { mayLeave, mayManage, mayOwn } from "./may";
import type { BoardDialogKind, OpenDialog } from "./panel-dialogs";
import type { BoardActs } from "./use-board-acts";

interface BoardMenuProps {
  board: Board;
  place: MenuPlace;
  /** The boards of its folder or section in the order shown; undefined where the order isn't by hand. */
  neighbours: Board[] | undefined;
  acts: BoardActs;
  onOpen: () => void;
  onDialog: (dialog: OpenDialog) => void;
  onClose: () => void;
}

const icon = { size: 18, stroke: 1.5 };

/** What the person's level on the board lets them do, and how it stands in their own panel. */
export function BoardMenu({
  board,
  place,
  neighbours = [],
  acts,
  onOpen,
  onDialog,
  onClose,
}: BoardMenuProps) {
  const boardId = board.id;
  const peers = neighbours.filter((other) => other.place.isPinned === board.place.isPinned);
  const at = peers.findIndex(({ id }) => id === boardId);
  const moveTo = (index: number) => {
    const others = peers.filter(({ id }) => id !== boardId);
    acts.order(board, boardPlacedBefore(others, board, others[index]?.id ?? null));
  };
  const dialog = (kind: BoardDialogKind) => () => onDialog({ kind, boardId });
  return (
    <ContextMenu at={place} onClose={onClose} label={texts.boardActs(board.name)}>
      <Menu.Item leftSection={<IconLayoutBoard {...icon} />} onClick={onOpen}>
        {texts.open}
      </Menu.Item>
      {mayManage(board) && (
        <>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={dialog("edit")}>
            {texts.edit}
          </Menu.Item>
          <Menu.Item leftSection={<IconPhotoStar {...icon} />} onClick={dialog("cover")}>
            {texts.cover}
          </Menu.Item>
          <Menu.Item leftSection={<IconUserPlus {...icon} />} onClick={dialog("share")}>
            {texts.share}
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      <Menu.Item
        leftSection={board.place.isPinned ? <IconPinnedOff {...icon} /> : <IconPinned {...icon} />}
        onClick={() => acts.pin(board)}
      >
        {board.place.isPinned ? texts.unpin : texts.pin}
      </Menu.Item>
      {at > 0 && (
        <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => moveTo(at - 1)}>
          {texts.moveUp}
        </Menu.Item>
      )}
      {at !== -1 && at < peers.length - 1 && (
        <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => moveTo(at + 1)}>
          {texts.moveDown}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconFolderSymlink {...icon} />} onClick={dialog("file")}>
        {texts.moveToFolder}
      </Menu.Item>
      <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => acts.archive(board)}>
        {board.place.isArchived ? texts.unarchive : texts.archive}
      </Menu.Item>
      <Menu.Item
        leftSection={board.place.isHidden ? <IconEye {...icon} /> : <IconEyeOff {...icon} />}
        onClick={() => acts.hide(board)}
      >
        {board.place.isHidden ? texts.unhide : texts.hide}
      </Menu.Item>
      {(mayLeave(board) || mayOwn(board)) && <Menu.Divider />}
      {mayLeave(board) && (
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={dialog("leave")}>
          {texts.leave}
        </Menu.Item>
      )}
      {mayOwn(board) && (
        <>
          <Menu.Item leftSection={<IconTransfer {...icon} />} onClick={dialog("handOver")}>
            {texts.handOver}
          </Menu.Item>
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<IconTrash {...icon} />}
            onClick={dialog("delete")}
          >
            {texts.deleteBoard}
          </Menu.Item>
        </>
      )}
    </ContextMenu>
  );
}
