"use client";

import { Button, Modal, Skeleton, Stack, Text } from "@mantine/core";
import { ErrorPanel } from "@/components/errors/error-panel";
import { notifyError } from "@/components/errors/notify-error";
import type { Board } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { texts } from "./boards.texts";
import { CoverChoice } from "./cover-choice";
import classes from "./cover-dialog.module.css";

interface CoverDialogProps {
  board: Board;
  onClose: () => void;
}

const pageSize = 24;
const skeletons = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The newest picture, whichever that is, or one that stays. */
export function CoverDialog({ board, onClose }: CoverDialogProps) {
  const utils = trpc.useUtils();
  const query = trpc.images.list.useInfiniteQuery(
    { boardId: board.id, limit: pageSize },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const images = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const [newest] = images;
  const update = trpc.boards.update.useMutation({
    onSuccess() {
      void utils.boards.invalidate();
      onClose();
    },
    onError: (error) => notifyError(error),
  });
  const isNewest = board.coverImageId === newest?.id;
  const choose = (coverImageId: string | null) => update.mutate({ id: board.id, coverImageId });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={texts.coverTitle}
      closeButtonProps={{ "aria-label": texts.close }}
    >
      {query.isError && !query.data && (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.data && !newest && <Text c="dimmed">{texts.coverNone}</Text>}
      <Stack>
        <div className={classes.grid}>
          {query.isPending && skeletons.map((key) => <Skeleton key={key} className={classes.square} />)}
          {newest && (
            <CoverChoice
              imageId={newest.id}
              name={texts.coverNewest}
              label={texts.coverNewest}
              isChosen={isNewest}
              onChoose={() => choose(null)}
            />
          )}
          {images.slice(1).map(({ id, metadata }) => (
            <CoverChoice
              key={id}
              imageId={id}
              name={texts.coverOf(metadata.prompt)}
              isChosen={board.coverImageId === id}
              onChoose={() => choose(id)}
            />
          ))}
        </div>
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {texts.coverMore}
          </Button>
        )}
      </Stack>
    </Modal>
  );
}
