"use client";

import { Modal } from "@mantine/core";
import { notifyError } from "@/components/errors/notify-error";
import { CreatableList } from "@/components/fields/creatable-list";
import type { BoardFolder } from "@/lib/board-folders";
import { boardLimits } from "@/lib/board-limits";
import type { Board } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { texts } from "./boards.texts";
import type { BoardActs } from "./use-board-acts";

interface FileDialogProps {
  board: Board;
  folders: BoardFolder[];
  acts: BoardActs;
  onClose: () => void;
}

const noFolder = "none";

/** Puts a board into one of the person's folders, or takes it out. */
export function FileDialog({ board, folders, acts, onClose }: FileDialogProps) {
  const utils = trpc.useUtils();
  const create = trpc.boardFolders.create.useMutation({
    async onSuccess(folder) {
      await utils.boardFolders.list.invalidate();
      acts.file(board, folder);
      onClose();
    },
    onError: (error) => notifyError(error),
  });
  const current = board.place.folderId ?? noFolder;
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.folderTitle}
      closeButtonProps={{ "aria-label": texts.close }}
    >
      <CreatableList
        label={texts.folderSearch}
        options={[
          { value: noFolder, label: texts.noFolder },
          ...folders.map(({ id, name }) => ({ value: id, label: name })),
        ].map((option) => ({ ...option, note: option.value === current ? texts.here : undefined }))}
        value={current}
        onChoose={(value) => {
          acts.file(board, folders.find(({ id }) => id === value) ?? null);
          onClose();
        }}
        onCancel={onClose}
        onCreate={(name) => create.mutate({ name })}
        createLabel={texts.createAndFile}
        nothingFound={texts.noFolderFound}
        maxLength={boardLimits.name}
      />
    </Modal>
  );
}
