"use client";

import { Button, Group, Modal, Radio, Skeleton, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { Board } from "@/lib/boards";
import { defaultSettings } from "@/lib/settings";
import { trpc } from "@/lib/trpc";
import { texts } from "./boards.texts";

interface DeleteBoardDialogProps {
  board: Board;
  /** From now on its end is no news. */
  onDelete: () => void;
  onClose: () => void;
}

type Fate = "keep" | "trash";

/** Says whose pictures are on it, and asks what becomes of one's own. */
export function DeleteBoardDialog({ board, onDelete, onClose }: DeleteBoardDialogProps) {
  const utils = trpc.useUtils();
  const { data: settings = defaultSettings } = trpc.settings.public.useQuery({});
  const [fate, setFate] = useState<Fate>("keep");
  const { id, name, imageCount } = board;
  const own = trpc.images.timeline.useQuery({ boardId: id, whose: "mine" }, { enabled: imageCount > 0 });
  const mine = imageCount === 0 ? 0 : own.isError ? imageCount : own.data?.total;
  const others = mine === undefined ? 0 : Math.max(0, imageCount - mine);
  const remove = trpc.boards.delete.useMutation({
    onMutate: onDelete,
    onSuccess: () => {
      void utils.boards.invalidate();
      void utils.images.invalidate();
      notify(texts.boardDeleted(name));
      onClose();
    },
    onError: (error) => notifyError(error),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.deleteTitle(name)}
      closeButtonProps={{ "aria-label": texts.close }}
    >
      <Stack>
        {mine === undefined && <Skeleton h={150} />}
        {imageCount === 0 && <Text>{texts.deleteEmpty}</Text>}
        {imageCount > 0 && mine === 0 && <Text>{texts.deleteNoneMine}</Text>}
        {mine !== undefined && mine > 0 && (
          <Radio.Group
            label={texts.deleteHolds(mine)}
            value={fate}
            onChange={(value) => setFate(value === "trash" ? "trash" : "keep")}
          >
            <Stack gap="sm" mt="sm">
              <Radio value="keep" label={texts.keepPictures} description={texts.keepHint} />
              <Radio
                value="trash"
                label={texts.trashPictures}
                description={texts.trashHint(settings.trashDays)}
              />
            </Stack>
          </Radio.Group>
        )}
        {others > 0 && <Text size="sm">{texts.deleteOthers(others)}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {texts.cancel}
          </Button>
          <Button
            color="red"
            disabled={mine === undefined}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id, images: fate })}
          >
            {texts.deleteBoard}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
