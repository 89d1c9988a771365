"use client";

import { Modal } from "@mantine/core";
import { notifyError } from "@/components/errors/notify-error";
import { CreatableList } from "@/components/fields/creatable-list";
import { boardLimits } from "@/lib/board-limits";
import type { Image } from "@/lib/images";
import { counted } from "@/lib/quantities";
import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";
import { texts } from "./gallery.texts";
import { useBoards } from "./use-boards";
import type { PictureActs } from "./use-picture-acts";

interface MoveDialogProps {
  image: Image;
  acts: PictureActs;
  onClose: () => void;
}

export function MoveDialog({ image, acts, onClose }: MoveDialogProps) {
  const { boards } = useBoards();
  const utils = trpc.useUtils();
  const places = boards.filter(({ permission, isArchived }) => permission !== "read" && !isArchived);
  const create = trpc.boards.create.useMutation({
    onSuccess: ({ id, name }) => {
      void utils.boards.list.invalidate();
      acts.move(image, { id, name }, image.boardId);
      onClose();
    },
    onError: (error) => notifyError(error),
  });
  const choose = (value: string) => {
    const board = places.find(({ id }) => id === value);
    acts.move(image, { id: board?.id ?? null, name: board?.name ?? texts.uncategorised }, image.boardId);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={texts.moveTitle} closeButtonProps={{ "aria-label": texts.close }}>
      <CreatableList
        label={texts.moveSearch}
        options={[
          { value: uncategorised, label: texts.uncategorised },
          ...places.map(({ id, name, imageCount }) => ({
            value: id,
            label: name,
            note: id === image.boardId ? texts.moveHere : counted(imageCount),
          })),
        ]}
        value={image.boardId ?? uncategorised}
        onChoose={choose}
        onCancel={onClose}
        onCreate={(name) => create.mutate({ name })}
        createLabel={texts.createAndMove}
        nothingFound={texts.noBoardFound}
        maxLength={boardLimits.name}
      />
    </Modal>
  );
}
