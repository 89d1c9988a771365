"use client";

import { IconLayoutBoard } from "@tabler/icons-react";
import type { DragEvent } from "react";
import { useMe } from "@/components/session/use-me";
import type { Board } from "@/lib/boards";
import type { MenuPlace } from "../menu-place";
import type { Filter } from "../use-filter";
import { BoardBadges } from "./board-badges";
import { texts } from "./boards.texts";
import { LineMenuButton } from "./line-menu-button";
import { PlaceLink } from "./place-link";

interface BoardLineProps {
  board: Board;
  isCurrent: boolean;
  onGo: (filter: Filter) => void;
  onDropPictures: (ids: string[], to: { id: string; name: string }) => void;
  onDragStart: (event: DragEvent) => void;
  onDragEnd: () => void;
  onMenu: (place: MenuPlace) => void;
}

/** A board in the panel; pictures can be dropped on it by those who may add to it. */
export function BoardLine({ board, onDropPictures, onMenu, ...others }: BoardLineProps) {
  const isMine = useMe()?.id === board.ownerId;
  return (
    <PlaceLink
      {...others}
      name={board.name}
      note={isMine ? undefined : board.ownerName}
      filter={{ boardId: board.id }}
      count={board.imageCount}
      cover={board.coverImageId ?? <IconLayoutBoard size={18} stroke={1.5} aria-hidden />}
      badges={<BoardBadges board={board} />}
      isFaded={board.place.isHidden}
      onDrop={board.permission === "read" ? undefined : (ids) => onDropPictures(ids, board)}
      menu={<LineMenuButton label={texts.boardActs(board.name)} onOpen={onMenu} />}
    />
  );
}
