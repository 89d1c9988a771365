"use client";

import { Button, Text } from "@mantine/core";
import { IconFolderOff } from "@tabler/icons-react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { readError } from "@/components/errors/read-error";
import { EmptyState } from "@/components/states/empty-state";
import type { Preferences } from "@/lib/preferences";
import { pictures as countedPictures } from "@/lib/quantities";
import { texts } from "./gallery.texts";
import { GalleryEmpty } from "./gallery-empty";
import { texts as gridTexts } from "./grid/grid.texts";
import { GridSkeleton } from "./grid/grid-skeleton";
import { PictureGrid } from "./grid/picture-grid";
import type { usePictureSource } from "./grid/use-picture-source";
import type { ActDialogs } from "./selection/use-act-dialogs";
import type { ManyActs } from "./selection/use-many-acts";
import type { SelectActs } from "./selection/use-select-acts";
import type { Filter } from "./use-filter";
import { useOpenImage } from "./use-open-image";

interface GalleryPicturesProps {
  filter: Filter;
  onGo: (filter: Filter) => void;
  gallery: Preferences["gallery"];
  pictures: ReturnType<typeof usePictureSource>;
  scroller: HTMLElement | null;
  host: HTMLElement | null;
  many: ManyActs;
  dialogs: ActDialogs;
  selectActs: SelectActs;
}

/** The grid, or why there is none. */
export function GalleryPictures(props: GalleryPicturesProps) {
  const { filter, onGo, gallery, pictures, ...shared } = props;
  const { timeline, source, isOld } = pictures;
  const { imageId, open } = useOpenImage();

  if (timeline.isError && (isOld || !timeline.data)) {
    if (filter.boardId !== undefined && readError(timeline.error).code === "NOT_FOUND")
      return (
        <EmptyState
          icon={<IconFolderOff size={32} stroke={1.25} />}
          title={texts.noBoardTitle}
          action={<Button onClick={() => onGo({})}>{texts.showAll}</Button>}
        >
          {texts.noBoard}
        </EmptyState>
      );
    return <ErrorPanel error={timeline.error} onRetry={() => void timeline.refetch()} />;
  }
  if (source === null) return <GridSkeleton height={gallery.thumbnailSize} />;
  const total = source.total();
  if (total === 0 && !isOld) return <GalleryEmpty filter={filter} onGo={onGo} />;
  const error = source.error();
  return (
    <>
      <PictureGrid
        {...shared}
        filter={filter}
        source={source}
        gallery={gallery}
        openId={imageId}
        onOpen={open}
      />
      {error !== null && (
        <div role="presentation" style={{ position: "sticky", bottom: 0 }}>
          <ErrorPanel error={error} title={gridTexts.loadFailed} onRetry={source.retry} />
        </div>
      )}
      {error === null && timeline.data?.isComplete && (
        <Text size="sm" c="dimmed" ta="center" mt="lg">
          {gridTexts.endOfList(countedPictures(total))}
        </Text>
      )}
    </>
  );
}
