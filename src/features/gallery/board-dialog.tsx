"use client";

import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { type Board, createBoardIn } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { texts } from "./gallery.texts";

interface BoardDialogProps {
  /** The board to change; missing to make one. */
  board?: Board;
  onCreated: (board: Board) => void;
  onClose: () => void;
}

export function BoardDialog({ board, onCreated, onClose }: BoardDialogProps) {
  const utils = trpc.useUtils();
  const form = useForm({
    initialValues: { name: board?.name ?? "", description: board?.description ?? "" },
    validate: zod4Resolver(createBoardIn),
    validateInputOnBlur: true,
  });
  const onError = (error: unknown) => {
    if (!showIssues(form, error)) notifyError(error);
  };
  const create = trpc.boards.create.useMutation({
    onSuccess: (made) => {
      void utils.boards.list.invalidate();
      onCreated(made);
      onClose();
    },
    onError,
  });
  const update = trpc.boards.update.useMutation({
    onSuccess: () => {
      void utils.boards.invalidate();
      onClose();
    },
    onError,
  });
  const submit = form.onSubmit((values) => {
    if (board) update.mutate({ id: board.id, ...values });
    else create.mutate(values);
  }, focusFirstError(form));

  return (
    <Modal
      opened
      onClose={onClose}
      title={board ? texts.editBoard : texts.newBoard}
      closeButtonProps={{ "aria-label": texts.close }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput label={texts.name} data-autofocus autoComplete="off" {...form.getInputProps("name")} />
          <Textarea
            label={texts.description}
            description={texts.descriptionHint}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps("description")}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit" loading={create.isPending || update.isPending}>
              {board ? texts.save : texts.create}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
