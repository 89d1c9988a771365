"use client";

import { ActionIcon, Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconDots, IconFolder } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { Board } from "@/lib/boards";
import classes from "./boards-panel.module.css";
import { texts } from "./gallery.texts";
import { type MenuPlace, menuPlaceOf } from "./menu-place";
import { PlaceLink } from "./place-link";
import { useBoardLines } from "./use-board-lines";
import type { Filter } from "./use-filter";

interface BoardListProps {
  boards: Board[];
  search: string;
  filter: Filter;
  onGo: (filter: Filter) => void;
  onDrop: (imageId: string, to: { id: string; name: string }) => void;
  onMenu: (board: Board, place: MenuPlace) => void;
}

const lineHeight = 46;
const canManage = ({ permission }: Board) => permission === "owner" || permission === "admin";

export function BoardList(props: BoardListProps) {
  const { filter, onGo, onDrop } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { lines, isUnfolded, toggle } = useBoardLines(props.boards, props.search);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
  });
  return (
    <div ref={scroller} className={classes.list}>
      {lines.length === 0 && props.boards.length > 0 && (
        <Text size="sm" c="dimmed" className={classes.nothing}>
          {texts.noBoardFound}
        </Text>
      )}
      <div className={classes.sizer} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={line.kind === "board" ? line.board.id : "fold"}
              className={classes.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.kind === "fold" ? (
                <UnstyledButton className={classes.fold} aria-expanded={isUnfolded} onClick={toggle}>
                  <IconChevronRight size={16} stroke={1.5} aria-hidden />
                  {texts.archived(line.count)}
                </UnstyledButton>
              ) : (
                <PlaceLink
                  name={line.board.name}
                  filter={{ boardId: line.board.id }}
                  isCurrent={filter.boardId === line.board.id}
                  onGo={onGo}
                  count={line.board.imageCount}
                  cover={line.board.coverImageId ?? <IconFolder size={18} stroke={1.5} aria-hidden />}
                  onDrop={(imageId) => onDrop(imageId, line.board)}
                  menu={
                    canManage(line.board) && (
                      <ActionIcon
                        size="md"
                        className={classes.menu}
                        aria-label={texts.boardActs(line.board.name)}
                        aria-haspopup="menu"
                        onClick={(event) => props.onMenu(line.board, menuPlaceOf(event))}
                      >
                        <IconDots size={18} stroke={1.5} />
                      </ActionIcon>
                    )
                  }
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
