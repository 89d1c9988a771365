"use client";

import { ActionIcon, Button, Text, Title } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconLayoutSidebar, IconTrash } from "@tabler/icons-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { VirtualRows } from "@/components/pictures/virtual-rows";
import { usePreferences } from "@/components/preferences/use-preferences";
import { EmptyState } from "@/components/states/empty-state";
import { squareRows } from "@/lib/justified-rows";
import type { TimelineRow } from "@/lib/timeline";
import classes from "../gallery.module.css";
import { texts as galleryTexts } from "../gallery.texts";
import { GridSkeleton } from "../grid/grid-skeleton";
import { gap } from "../grid/use-grid-rows";
import { selection } from "../selection/selection-store";
import { useManyActs } from "../selection/use-many-acts";
import { useSelection } from "../selection/use-selection";
import type { Filter } from "../use-filter";
import ownClasses from "./trash.module.css";
import { texts } from "./trash.texts";
import { TrashActs } from "./trash-acts";
import { TrashTile } from "./trash-tile";
import { useTrash } from "./use-trash";

interface TrashMainProps {
  onGo: (filter: Filter) => void;
  onShowBoards: () => void;
}

const dayMs = 24 * 3600 * 1000;

/** What was deleted and can still be brought back. */
export function TrashMain({ onGo, onShowBoards }: TrashMainProps) {
  const { list, images, count } = useTrash();
  const { preferences } = usePreferences();
  const many = useManyActs();
  const chosen = useSelection();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { ref, width } = useElementSize();
  const target = preferences.gallery.thumbnailSize;
  useEffect(() => selection.clear, []);

  const rows = useMemo(
    () =>
      width === 0
        ? []
        : squareRows(images.length, { width, target, gap }).map(
            (row, index): TimelineRow => ({ kind: "pictures", key: String(index), ...row }),
          ),
    [images.length, width, target],
  );
  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const onPick = useCallback(
    (id: string, isRange: boolean) => {
      const at = images.findIndex((image) => image.id === id);
      const from = images.findIndex((image) => image.id === selection.anchor()?.id);
      const image = images[at];
      if (!image) return;
      if (!isRange || from === -1) return selection.toggle(image);
      const range = images.slice(Math.min(at, from), Math.max(at, from) + 1);
      selection.add(
        range.map((each) => [each.id, each.ownerId] as const),
        image,
      );
    },
    [images],
  );

  return (
    <div className={classes.main}>
      <header className={`${classes.head} ${ownClasses.head}`}>
        <ActionIcon
          className={classes.boardsButton}
          aria-label={galleryTexts.showBoards}
          onClick={onShowBoards}
        >
          <IconLayoutSidebar size={20} stroke={1.5} />
        </ActionIcon>
        <div className={classes.headText}>
          <Title order={1} className={classes.title}>
            {texts.title}
          </Title>
          <Text size="sm" c="dimmed" truncate>
            {count && texts.summary(count.imageCount, count.byteSize)}
          </Text>
        </div>
        {images.length > 0 && <TrashActs count={count} chosen={chosen} many={many} />}
      </header>
      <div className={classes.stage}>
        <div ref={setScroller} className={classes.scroller} style={{ paddingTop: 16 }}>
          <section ref={ref} aria-label={texts.title}>
            {list.isPending && <GridSkeleton height={target} />}
            {list.isError && !list.data && (
              <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />
            )}
            {list.data && images.length === 0 && (
              <EmptyState
                icon={<IconTrash size={32} stroke={1.25} />}
                title={texts.nothingTitle}
                action={<Button onClick={() => onGo({})}>{texts.back}</Button>}
              >
                {texts.nothing}
              </EmptyState>
            )}
            <VirtualRows
              rows={rows}
              gap={gap}
              headingHeight={() => 0}
              scroller={scroller}
              renderHeading={() => null}
              renderTile={({ index }) => {
                const image = images[index];
                return (
                  image && (
                    <TrashTile
                      id={image.id}
                      prompt={image.metadata.prompt}
                      thumbhash={image.thumbhash}
                      daysLeft={Math.max(0, Math.ceil((image.purgedAt - Date.now()) / dayMs))}
                      onPick={onPick}
                    />
                  )
                );
              }}
              onNearEnd={onNearEnd}
            />
          </section>
          {list.isFetchNextPageError && (
            <ErrorPanel
              error={list.error}
              title={texts.loadFailed}
              onRetry={() => void list.fetchNextPage()}
            />
          )}
        </div>
      </div>
    </div>
  );
}
