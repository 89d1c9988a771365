"use client";

import { Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { notifyError } from "@/components/errors/notify-error";
import { CreatableList } from "@/components/fields/creatable-list";
import { boardLimits } from "@/lib/board-limits";
import { counted } from "@/lib/quantities";
import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";
import { useBoards } from "../boards/use-boards";
import { knownImage } from "../grid/picture-sources";
import { texts } from "./selection.texts";
import type { BoardChoice, ManyActs } from "./use-many-acts";

interface PutDialogProps {
  kind: "move" | "copy";
  ids: readonly string[];
  many: ManyActs;
  onClose: () => void;
}

/** Asks for the board that pictures are moved or copied to, and makes one if it must. */
export function PutDialog({ kind, ids, many, onClose }: PutDialogProps) {
  const { boards } = useBoards();
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const places = boards.filter(({ permission, isArchived }) => permission !== "read" && !isArchived);
  const [id] = ids;
  const only = ids.length === 1 && id !== undefined ? knownImage(queryClient, id) : undefined;
  const here = kind === "move" && only ? (only.boardId ?? uncategorised) : "";
  const put = (to: BoardChoice) => {
    void (kind === "move" ? many.move(ids, to) : many.copy(ids, to));
    onClose();
  };
  const create = trpc.boards.create.useMutation({
    onSuccess: ({ id, name }) => {
      void utils.boards.list.invalidate();
      put({ id, name });
    },
    onError: (error) => notifyError(error),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={kind === "move" ? texts.moveTitle(ids.length) : texts.copyTitle(ids.length)}
      closeButtonProps={{ "aria-label": texts.close }}
    >
      <CreatableList
        label={texts.board}
        options={[
          { value: uncategorised, label: texts.uncategorised },
          ...places.map((board) => ({
            value: board.id,
            label: board.name,
            note: board.id === here ? texts.hereNow : counted(board.imageCount),
          })),
        ]}
        value={here}
        onChoose={(value) => {
          const board = places.find((place) => place.id === value);
          put({ id: board?.id ?? null, name: board?.name ?? texts.uncategorised });
        }}
        onCancel={onClose}
        onCreate={(name) => create.mutate({ name })}
        createLabel={kind === "move" ? texts.createAndMove : texts.createAndCopy}
        nothingFound={texts.noBoardFound}
        maxLength={boardLimits.name}
      />
    </Modal>
  );
}
