"use client";

import { Button, Group as Line, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { notify } from "@/components/notices/notify";
import { createGroupIn, type Group } from "@/lib/groups";
import { trpc } from "@/lib/trpc";
import { texts as adminTexts } from "../admin.texts";
import { texts } from "./groups.texts";

interface GroupDialogProps {
  /** The group to change; missing to make one. */
  group?: Group;
  onClose: () => void;
}

export function GroupDialog({ group, onClose }: GroupDialogProps) {
  const utils = trpc.useUtils();
  const form = useForm({
    initialValues: { name: group?.name ?? "", description: group?.description ?? "" },
    validate: zod4Resolver(createGroupIn),
    validateInputOnBlur: true,
  });
  const onError = (error: unknown) => {
    if (!showIssues(form, error)) notifyError(error);
  };
  const create = trpc.groups.create.useMutation({
    onSuccess(made) {
      void utils.groups.invalidate();
      notify(texts.created(made.name));
      onClose();
    },
    onError,
  });
  const update = trpc.groups.update.useMutation({
    onSuccess() {
      void utils.groups.invalidate();
      void utils.users.invalidate();
      onClose();
    },
    onError,
  });
  const submit = form.onSubmit((values) => {
    if (group) update.mutate({ id: group.id, ...values });
    else create.mutate(values);
  }, focusFirstError(form));

  return (
    <Modal
      opened
      onClose={onClose}
      title={group ? texts.edit : texts.add}
      closeButtonProps={{ "aria-label": adminTexts.close }}
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
          <Line justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {adminTexts.cancel}
            </Button>
            <Button type="submit" loading={create.isPending || update.isPending}>
              {group ? adminTexts.save : texts.create}
            </Button>
          </Line>
        </Stack>
      </form>
    </Modal>
  );
}
