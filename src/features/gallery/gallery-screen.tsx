"use client";

import { useDisclosure } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { useState } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";
import { BoardsPanel } from "./boards-panel";
import classes from "./gallery.module.css";
import { GalleryHead } from "./gallery-head";
import { GalleryPictures } from "./gallery-pictures";
import { useFilter } from "./use-filter";
import { usePlace } from "./use-place";
import { ViewerHost } from "./viewer-host";

const BoardsDrawer = dynamic(() => import("./boards-drawer").then((module) => module.BoardsDrawer), {
  ssr: false,
});

/** Boards at the left, their pictures beside them, the viewer over both. */
export function GalleryScreen() {
  const { filter, setFilter } = useFilter();
  const { preferences, change } = usePreferences();
  const place = usePlace(filter);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
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
      <div className={classes.main}>
        <GalleryHead
          {...place}
          gallery={preferences.gallery}
          onGalleryChange={(gallery) => change({ gallery })}
          onShowBoards={boards.open}
        />
        <div ref={setScroller} className={classes.scroller}>
          <GalleryPictures
            filter={filter}
            onGo={setFilter}
            gallery={preferences.gallery}
            scroller={scroller}
          />
        </div>
      </div>
      <ViewerHost filter={filter} />
    </div>
  );
}
