"use client";

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { useEffect } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { notify } from "@/components/notices/notify";
import { trpc } from "@/lib/trpc";
import { type AdminUser, updateUserIn } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { RoleField } from "../parts/role-field";
import { texts } from "./users.texts";

interface UserFormProps {
  user: AdminUser;
  onDirty: (isDirty: boolean) => void;
}

export function UserForm({ user, onDirty }: UserFormProps) {
  const utils = trpc.useUtils();
  const form = useForm({
    initialValues: { displayName: user.displayName, email: user.email, role: user.role },
    validate: zod4Resolver(updateUserIn.omit({ id: true })),
    validateInputOnBlur: true,
  });
  const update = trpc.users.update.useMutation({
    onSuccess(changed, { displayName }) {
      form.resetDirty();
      void utils.users.invalidate();
      if (changed.id === utils.auth.me.getData({})?.user.id) void utils.auth.me.invalidate();
      notify(texts.saved(displayName ?? changed.displayName));
    },
    onError(error) {
      if (!showIssues(form, error)) notifyError(error);
    },
  });
  const isDirty = form.isDirty();
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  return (
    <form
      onSubmit={form.onSubmit((values) => update.mutate({ id: user.id, ...values }), focusFirstError(form))}
      noValidate
      aria-label={texts.account}
    >
      <Stack>
        <TextInput label={texts.name} autoComplete="off" {...form.getInputProps("displayName")} />
        <TextInput
          label={texts.email}
          type="email"
          inputMode="email"
          autoComplete="off"
          {...form.getInputProps("email")}
        />
        <RoleField {...form.getInputProps("role")} />
        <Group justify="flex-end">
          <Button type="submit" disabled={!isDirty} loading={update.isPending}>
            {adminTexts.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
