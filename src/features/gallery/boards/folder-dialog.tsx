"use client";

import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { type BoardFolder, createBoardFolderIn } from "@/lib/board-folders";
import { trpc } from "@/lib/trpc";
import { texts } from "./boards.texts";

interface FolderDialogProps {
  /** The folder to rename; missing to make one. */
  folder?: BoardFolder;
  onClose: () => void;
}

export function FolderDialog({ folder, onClose }: FolderDialogProps) {
  const utils = trpc.useUtils();
  const form = useForm({
    initialValues: { name: folder?.name ?? "" },
    validate: zod4Resolver(createBoardFolderIn),
    validateInputOnBlur: true,
  });
  const after = {
    onSuccess() {
      void utils.boardFolders.list.invalidate();
      onClose();
    },
    onError(error: unknown) {
      if (!showIssues(form, error)) notifyError(error);
    },
  };
  const create = trpc.boardFolders.create.useMutation(after);
  const update = trpc.boardFolders.update.useMutation(after);
  const submit = form.onSubmit(({ name }) => {
    if (folder) update.mutate({ id: folder.id, name });
    else create.mutate({ name });
  }, focusFirstError(form));

  return (
    <Modal
      opened
      onClose={onClose}
      title={folder ? texts.renameFolderTitle : texts.newFolder}
      closeButtonProps={{ "aria-label": texts.close }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput label={texts.name} data-autofocus autoComplete="off" {...form.getInputProps("name")} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit" loading={create.isPending || update.isPending}>
              {folder ? texts.save : texts.createFolder}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
