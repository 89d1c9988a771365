"use client";

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { z } from "zod";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { notify } from "@/components/notices/notify";
import { trpc } from "@/lib/trpc";
import type { AdminUser, deletionPreviewOut } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { ContentFate, type DeletionValues } from "./content-fate";
import { DeletionCounts } from "./deletion-counts";
import { texts } from "./users.texts";

interface DeleteUserFormProps {
  user: AdminUser;
  preview: z.infer<typeof deletionPreviewOut>;
  onStarted: () => void;
  onClose: () => void;
}

export function DeleteUserForm({ user, preview, onStarted, onClose }: DeleteUserFormProps) {
  const { id, displayName } = user;
  const utils = trpc.useUtils();
  const hasContent = preview.boards > 0 || preview.images > 0;
  const form = useForm<DeletionValues>({
    initialValues: {
      content: hasContent ? "transfer" : "delete",
      toUserId: null,
      exportFirst: false,
      typed: "",
    },
    validate: {
      toUserId: (value, { content }) =>
        content === "transfer" && value === null ? texts.receiverMissing : null,
      typed: (value) => (value.trim() === displayName ? null : texts.typeName(displayName)),
    },
  });
  const remove = trpc.users.delete.useMutation({
    onSuccess() {
      notify(texts.deletionStarted(displayName));
      void utils.users.list.invalidate();
      void utils.deletions.invalidate();
      onClose();
      onStarted();
    },
    onError(error) {
      if (!showIssues(form, error)) notifyError(error);
    },
  });
  const submit = form.onSubmit(
    ({ content, toUserId, exportFirst }) =>
      remove.mutate({ id, content, exportFirst, ...(content === "transfer" && toUserId && { toUserId }) }),
    focusFirstError(form),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <DeletionCounts preview={preview} />
        {hasContent && <ContentFate form={form} userId={id} />}
        <TextInput
          label={texts.typeName(displayName)}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps("typed")}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {adminTexts.cancel}
          </Button>
          <Button type="submit" color="red" loading={remove.isPending}>
            {texts.delete}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
