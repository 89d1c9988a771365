"use client";

import { Text } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { BoardFolder } from "@/lib/board-folders";
import type { Board } from "@/lib/boards";
import type { MenuPlace } from "../menu-place";
import type { Filter } from "../use-filter";
import { BoardLine } from "./board-line";
import type { PanelLine } from "./board-lines";
import { texts } from "./boards.texts";
import classes from "./boards-panel.module.css";
import { DropLine } from "./drop-line";
import { FoldLine } from "./fold-line";
import { LineMenuButton } from "./line-menu-button";
import { PlaceLink } from "./place-link";
import type { BoardActs } from "./use-board-acts";
import { useFolding } from "./use-folding";
import { usePanelDrag } from "./use-panel-drag";
import type { PanelLines } from "./use-panel-lines";

interface BoardListProps {
  panel: PanelLines;
  /** The place that is open, as `placeOfFilter` calls it. */
  current: string;
  acts: BoardActs;
  onGo: (filter: Filter) => void;
  onDropPictures: (ids: string[], to: { id: string; name: string }) => void;
  onBoardMenu: (board: Board, place: MenuPlace) => void;
  onFolderMenu: (folder: BoardFolder, place: MenuPlace) => void;
}

const lineHeight = 46;
const nothing = { mine: texts.noneMine, shared: texts.noneShared, byDate: texts.noneDated };

/** Folders, boards by section and months: only the lines in sight exist, however many boards there are. */
export function BoardList({ panel, current, acts, onGo, ...on }: BoardListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { lines } = panel;
  const toggle = useFolding(panel.folders.data?.items ?? []);
  const drag = usePanelDrag(panel, acts);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  });

  const content = (line: PanelLine) => {
    switch (line.kind) {
      case "section":
        return (
          <FoldLine
            name={texts.sections[line.key]}
            isFolder={false}
            isOpen={line.isOpen}
            count={line.count}
            onToggle={() => toggle(line.key)}
          />
        );
      case "folder":
        return (
          <FoldLine
            name={line.folder.name}
            isFolder
            isOpen={line.isOpen}
            count={line.count}
            onToggle={() => toggle(line.key)}
            onDragStart={drag.start({ kind: "folder", folder: line.folder })}
            onDragEnd={drag.end}
            menu={
              <LineMenuButton
                label={texts.folderActs(line.folder.name)}
                onOpen={(place) => on.onFolderMenu(line.folder, place)}
              />
            }
          />
        );
      case "board":
        return (
          <BoardLine
            board={line.board}
            isCurrent={current === line.board.id}
            onGo={onGo}
            onDropPictures={on.onDropPictures}
            onDragStart={drag.start({ kind: "board", board: line.board })}
            onDragEnd={drag.end}
            onMenu={(place) => on.onBoardMenu(line.board, place)}
          />
        );
      case "month":
        return (
          <PlaceLink
            name={line.month.name}
            filter={{ from: line.month.from, to: line.month.to }}
            isCurrent={current === line.month.from}
            onGo={onGo}
            count={line.month.count}
            cover={<IconCalendar size={18} stroke={1.5} aria-hidden />}
          />
        );
      case "nothing":
        return (
          <Text size="sm" c="dimmed" className={classes.nothing}>
            {nothing[line.section]}
          </Text>
        );
    }
  };

  return (
    <div ref={scroller} className={classes.list}>
      {lines.length === 0 && (
        <Text size="sm" c="dimmed" className={classes.nothing}>
          {texts.noBoardFound}
        </Text>
      )}
      <div className={classes.sizer} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <DropLine
              key={key}
              start={start}
              isIndented={line.kind === "board" && line.isInFolder}
              markOf={drag.markOf(line)}
              onDrop={drag.drop(line)}
            >
              {content(line)}
            </DropLine>
          );
        })}
      </div>
    </div>
  );
}
