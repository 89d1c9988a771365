"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";
import { counted } from "@/lib/quantities";
import { isNarrowed, widened } from "./filter-input";
import { FilterBar } from "./filters/filter-bar";
import { texts as filterTexts } from "./filters/filters.texts";
import classes from "./gallery.module.css";
import { GalleryHead } from "./gallery-head";
import { GalleryPictures } from "./gallery-pictures";
import { areAllStarred } from "./grid/all-starred";
import { usePictureSource } from "./grid/use-picture-source";
import { ActDialogHost } from "./selection/act-dialog-host";
import { SelectionBar } from "./selection/selection-bar";
import { selection } from "./selection/selection-store";
import { useActDialogs } from "./selection/use-act-dialogs";
import { useManyActs } from "./selection/use-many-acts";
import { useRights } from "./selection/use-rights";
import { useSelectActs } from "./selection/use-select-acts";
import { useSelection } from "./selection/use-selection";
import type { Filter } from "./use-filter";
import { usePlace } from "./use-place";

interface GalleryMainProps {
  filter: Filter;
  onGo: (filter: Filter, history?: "push" | "replace") => void;
  onShowBoards: () => void;
}

/** The pictures of a place with what they are found, shown and changed by. */
export function GalleryMain({ filter, onGo, onShowBoards }: GalleryMainProps) {
  const { preferences, change } = usePreferences();
  const queryClient = useQueryClient();
  const place = usePlace(filter);
  const pictures = usePictureSource(filter);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const many = useManyActs();
  const dialogs = useActDialogs();
  const selectActs = useSelectActs(filter, pictures.source);
  const chosen = useSelection();
  const rightsOf = useRights(filter.boardId);

  const key = JSON.stringify([widened({ ...filter, order: undefined }), filter]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pictures than those that were selected
  useEffect(() => {
    if (scroller) scroller.scrollTop = 0;
    return selection.clear;
  }, [key]);

  const { data: timeline } = pictures.timeline;
  const isSelecting = chosen.size > 0 || selectActs.selecting !== null;
  const ids = isSelecting ? [...chosen.keys()] : [];
  const count = pictures.isOld || !timeline ? "" : counted(timeline.total);
  return (
    <div className={classes.main} data-selecting={isSelecting || undefined}>
      {isSelecting && (
        <SelectionBar
          ids={ids}
          many={many}
          dialogs={dialogs}
          selectActs={selectActs}
          rights={rightsOf(chosen.values())}
          areAllStarred={areAllStarred(queryClient, ids)}
        />
      )}
      <div className={classes.headPlace} data-covered={isSelecting || undefined}>
        <GalleryHead
          {...place}
          count={timeline && !isNarrowed(filter) ? timeline.total : place.count}
          gallery={preferences.gallery}
          onGalleryChange={(gallery) => change({ gallery })}
          order={filter.order ?? "newest"}
          onOrderChange={(order) => {
            const { order: before, ...rest } = filter;
            onGo(order === "oldest" ? { ...rest, order } : rest, "replace");
          }}
          onShowBoards={onShowBoards}
        />
      </div>
      <FilterBar
        filter={filter}
        onChange={onGo}
        count={
          count !== "" && isNarrowed(filter) ? filterTexts.found(count, timeline?.isComplete ?? true) : ""
        }
      />
      <div ref={setStage} className={classes.stage}>
        <div ref={setScroller} className={classes.scroller} data-old={pictures.isOld || undefined}>
          <GalleryPictures
            filter={filter}
            onGo={onGo}
            gallery={preferences.gallery}
            pictures={pictures}
            scroller={scroller}
            host={stage}
            many={many}
            dialogs={dialogs}
            selectActs={selectActs}
          />
        </div>
      </div>
      <ActDialogHost dialogs={dialogs} many={many} />
    </div>
  );
}
