"use client";

import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { Board } from "@/lib/boards";
import { defaultSettings } from "@/lib/settings";
import { trpc } from "@/lib/trpc";
import { texts } from "./gallery.texts";

interface DeleteBoardDialogProps {
  board: Board;
  onDeleted: () => void;
  onClose: () => void;
}

type Fate = "keep" | "trash";

/** Says how many pictures are on it, and asks what becomes of them. */
export function DeleteBoardDialog({ board, onDeleted, onClose }: DeleteBoardDialogProps) {
  const utils = trpc.useUtils();
  const { data: settings = defaultSettings } = trpc.settings.public.useQuery({});
  const [fate, setFate] = useState<Fate>("keep");
  const { id, name, imageCount } = board;
  const remove = trpc.boards.delete.useMutation({
    onSuccess: () => {
      void utils.boards.invalidate();
      void utils.images.invalidate();
      notify(texts.boardDeleted(name));
      onDeleted();
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
        {imageCount === 0 ? (
          <Text>{texts.deleteEmpty}</Text>
        ) : (
          <Radio.Group
            label={texts.deleteHolds(imageCount)}
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
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {texts.cancel}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id, images: fate })}>
            {texts.deleteBoard}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
