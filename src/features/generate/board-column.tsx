"use client";

import { ActionIcon, Group, Skeleton, Title } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconLayoutGrid, IconPhoto } from "@tabler/icons-react";
import { memo, useMemo, useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { Hint } from "@/components/hint/hint";
import { QuietLink } from "@/components/link/quiet-link";
import { PictureLink } from "@/components/pictures/picture-link";
import { VirtualRows } from "@/components/pictures/virtual-rows";
import { EmptyState } from "@/components/states/empty-state";
import { squareRows } from "@/lib/justified-rows";
import { mediaUrl } from "@/lib/media";
import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";
import { useBoards } from "./use-boards";
import { viewerHref } from "./viewer-href";

interface BoardColumnProps {
  boardId: string | null;
  onOpen: (imageId: string) => void;
}

const gap = 6;
const side = 130;
const skeletons = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The board that receives the pictures, newest first. */
export const BoardColumn = memo(function BoardColumn({ boardId, onOpen }: BoardColumnProps) {
  const { boards } = useBoards();
  const query = trpc.images.list.useInfiniteQuery(
    { boardId: boardId ?? uncategorised },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const images = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { ref, width } = useElementSize();
  const rows = useMemo(
    () =>
      squareRows(images.length, { width, target: side, gap }).map((row, index) => ({
        kind: "pictures" as const,
        key: String(index),
        ...row,
      })),
    [images.length, width],
  );
  const name = boards.find(({ id }) => id === boardId)?.name ?? texts.uncategorised;
  const href = `/gallery?board=${encodeURIComponent(boardId ?? uncategorised)}`;

  return (
    <div className={classes.boardColumn}>
      <Group justify="space-between" wrap="nowrap" className={classes.boardHead}>
        <Title order={2} size="h3" className={classes.boardName}>
          {name}
        </Title>
        <Hint label={texts.openGallery} side="left">
          <ActionIcon component={QuietLink} href={href} aria-label={texts.openGallery}>
            <IconLayoutGrid size={20} stroke={1.5} />
          </ActionIcon>
        </Hint>
      </Group>
      <div ref={setScroller} className={classes.boardPictures}>
        <div ref={ref} />
        {query.isError && !query.data && (
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.isPending && (
          <div className={classes.boardSkeletons}>
            {skeletons.map((key) => (
              <Skeleton key={key} className={classes.boardSkeleton} />
            ))}
          </div>
        )}
        {query.data && images.length === 0 && (
          <EmptyState icon={<IconPhoto size={28} stroke={1.25} />} title={texts.boardEmptyTitle}>
            {texts.boardEmpty}
          </EmptyState>
        )}
        {width > 0 && images.length > 0 && (
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
                  <PictureLink
                    imageId={image.id}
                    src={mediaUrl(image.id, "thumbnail")}
                    label={texts.openPicture(image.metadata.prompt)}
                    placeholder={image.thumbhash}
                    href={viewerHref(image.id)}
                    onOpen={onOpen}
                  />
                )
              );
            }}
            onNearEnd={() => {
              if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
            }}
          />
        )}
      </div>
    </div>
  );
});
