"use client";

import { Button } from "@mantine/core";
import { IconFolderOff } from "@tabler/icons-react";
import { useCallback } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { readError } from "@/components/errors/read-error";
import { EmptyState } from "@/components/states/empty-state";
import type { Preferences } from "@/lib/preferences";
import { texts } from "./gallery.texts";
import { GalleryEmpty } from "./gallery-empty";
import { GridSkeleton } from "./grid-skeleton";
import { PictureGrid } from "./picture-grid";
import type { Filter } from "./use-filter";
import { useOpenImage } from "./use-open-image";
import { usePictures } from "./use-pictures";

interface GalleryPicturesProps {
  filter: Filter;
  onGo: (filter: Filter) => void;
  gallery: Preferences["gallery"];
  scroller: HTMLElement | null;
}

/** The grid, or why there is none. */
export function GalleryPictures({ filter, onGo, gallery, scroller }: GalleryPicturesProps) {
  const { query, images } = usePictures(filter);
  const { imageId, open } = useOpenImage();
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);

  if (query.isPending) return <GridSkeleton height={gallery.thumbnailSize} />;
  if (query.isError && !query.data) {
    if (filter.boardId !== undefined && readError(query.error).code === "NOT_FOUND")
      return (
        <EmptyState
          icon={<IconFolderOff size={32} stroke={1.25} />}
          title={texts.noBoardTitle}
          action={<Button onClick={() => onGo({})}>{texts.showAll}</Button>}
        >
          {texts.noBoard}
        </EmptyState>
      );
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (images.length === 0) return <GalleryEmpty filter={filter} onGo={onGo} />;
  return (
    <>
      <PictureGrid
        images={images}
        gallery={gallery}
        scroller={scroller}
        openId={imageId}
        onOpen={open}
        onNearEnd={onNearEnd}
      />
      {query.isFetchNextPageError && (
        <ErrorPanel
          error={query.error}
          title={texts.loadMoreFailed}
          onRetry={() => void query.fetchNextPage()}
        />
      )}
    </>
  );
}
