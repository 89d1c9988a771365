"use client";

import { useDisclosure } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { BoardsPanel } from "./boards/boards-panel";
import classes from "./gallery.module.css";
import { GalleryMain } from "./gallery-main";
import { useFilter } from "./use-filter";
import { ViewerHost } from "./viewer-host";

const BoardsDrawer = dynamic(() => import("./boards/boards-drawer").then((module) => module.BoardsDrawer), {
  ssr: false,
});
const TrashMain = dynamic(() => import("./trash/trash-main").then((module) => module.TrashMain), {
  ssr: false,
});

/** Boards at the left, their pictures beside them, the viewer over both. */
export function GalleryScreen() {
  const { filter, setFilter } = useFilter();
  const [areBoardsOpen, boards] = useDisclosure(false);

  return (
    <div className={classes.root}>
      <aside className={classes.aside}>
        <BoardsPanel filter={filter} onGo={setFilter} />
      </aside>
      {areBoardsOpen && (
        <BoardsDrawer
          filter={filter}
          onGo={(next) => {
            setFilter(next);
            boards.close();
          }}
          onClose={boards.close}
        />
      )}
      {filter.place === "trash" ? (
        <TrashMain onGo={setFilter} onShowBoards={boards.open} />
      ) : (
        <>
          <GalleryMain filter={filter} onGo={setFilter} onShowBoards={boards.open} />
          <ViewerHost filter={filter} />
        </>
      )}
    </div>
  );
}
