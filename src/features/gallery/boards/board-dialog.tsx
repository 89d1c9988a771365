"use client";

import { Button, Checkbox, Group, Modal, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { type Board, createBoardIn, visibilities } from "@/lib/boards";
import { trpc } from "@/lib/trpc";
import { texts } from "./boards.texts";

interface BoardDialogProps {
  /** The board to change; missing to make one. */
  board?: Board;
  onCreated: (board: Board) => void;
  onClose: () => void;
}

export function BoardDialog({ board, onCreated, onClose }: BoardDialogProps) {
  const utils = trpc.useUtils();
  const form = useForm({
    initialValues: {
      name: board?.name ?? "",
      description: board?.description ?? "",
      visibility: board?.visibility ?? ("private" as const),
      isArchived: board?.isArchived ?? false,
    },
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
  const submit = form.onSubmit(({ isArchived, ...values }) => {
    if (board) update.mutate({ id: board.id, isArchived, ...values });
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
          <Radio.Group label={texts.visibilityLabel} {...form.getInputProps("visibility")}>
            <Stack gap="sm" mt="xs">
              {visibilities.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={texts.visibility[value].label}
                  description={texts.visibility[value].hint}
                />
              ))}
            </Stack>
          </Radio.Group>
          {board && (
            <Checkbox
              label={texts.archiveForAll}
              description={texts.archiveForAllHint}
              {...form.getInputProps("isArchived", { type: "checkbox" })}
            />
          )}
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
