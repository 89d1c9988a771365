"use client";

import { IconPhoto } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { EmptyState } from "@/components/states/empty-state";
import { trpc } from "@/lib/trpc";
import { PictureSquares } from "./picture-squares";
import { texts } from "./pictures.texts";
import { PicturesSkeleton } from "./pictures-skeleton";

const pageSize = 100;

interface PersonPicturesProps {
  userId: string;
  scroller: HTMLElement | null;
}

export function PersonPictures({ userId, scroller }: PersonPicturesProps) {
  const query = trpc.images.list.useInfiniteQuery(
    { ownerId: userId, limit: pageSize },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const images = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);

  if (query.isPending) return <PicturesSkeleton />;
  if (images.length === 0 && !isError)
    return (
      <EmptyState icon={<IconPhoto size={28} stroke={1.5} />} title={texts.emptyTitle}>
        {texts.empty}
      </EmptyState>
    );
  return (
    <>
      <PictureSquares images={images} scroller={scroller} onNearEnd={onNearEnd} />
      {isError && (
        <ErrorPanel
          error={query.error}
          onRetry={() => void (query.isFetchNextPageError ? fetchNextPage() : query.refetch())}
        />
      )}
    </>
  );
}
