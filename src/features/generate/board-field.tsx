"use client";

import { notifyError } from "@/components/errors/notify-error";
import { CreatableSelect } from "@/components/fields/creatable-select";
import { boardLimits } from "@/lib/board-limits";
import { counted } from "@/lib/quantities";
import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";
import { texts } from "./generate.texts";
import { useBoards } from "./use-boards";

interface BoardFieldProps {
  boardId: string | null;
  onChange: (boardId: string | null) => void;
  error: string | undefined;
}

export function BoardField({ boardId, onChange, error }: BoardFieldProps) {
  const { boards } = useBoards();
  const utils = trpc.useUtils();
  const create = trpc.boards.create.useMutation({
    onSuccess: async (board) => {
      await utils.boards.list.invalidate();
      onChange(board.id);
    },
    onError: (problem) => notifyError(problem),
  });
  return (
    <CreatableSelect
      label={texts.board}
      options={[
        { value: uncategorised, label: texts.uncategorised },
        ...boards.map(({ id, name, imageCount }) => ({ value: id, label: name, note: counted(imageCount) })),
      ]}
      value={boardId ?? uncategorised}
      onChange={(value) => onChange(value === uncategorised ? null : value)}
      onCreate={(name) => create.mutate({ name })}
      createLabel={texts.createBoard}
      nothingFound={texts.noBoard}
      isCreating={create.isPending}
      maxLength={boardLimits.name}
      error={error}
    />
  );
}
