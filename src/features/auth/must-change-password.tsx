"use client";

import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError } from "@/components/errors/show-issues";
import { NewPasswordField } from "@/components/password/new-password-field";
import { usePasswordPolicy } from "@/components/password/use-password-policy";
import { signOut } from "@/components/session/sign-out";
import { Throttled } from "@/components/throttle/throttled";
import { useSending } from "@/components/throttle/use-sending";
import { changePasswordIn } from "@/lib/profile";
import { trpc } from "@/lib/trpc";
import type { User } from "@/lib/users";
import { EntryCard } from "./entry-card";

const initialValues = { currentPassword: "", newPassword: "" };

/** Stands in the place of every page until it is done: the server refuses everything else as long. */
export function MustChangePassword({ user }: { user: User }) {
  const utils = trpc.useUtils();
  const { mutateAsync: change } = trpc.auth.changePassword.useMutation();
  const { schema } = usePasswordPolicy();
  const form = useForm({
    initialValues,
    validate: zod4Resolver(changePasswordIn.extend({ newPassword: schema })),
    validateInputOnBlur: true,
  });
  const { isSending, seconds, send } = useSending(form);
  const submit = form.onSubmit(async (values) => {
    await send(async () => {
      await change(values);
      await utils.invalidate();
    });
  }, focusFirstError(form));

  return (
    <EntryCard
      title="Choose a new password"
      lead="An administrator asks you to. Nobody but you knows it then, and your other sessions end."
    >
      <form onSubmit={submit} noValidate aria-label="Choose a new password">
        <Stack gap="md">
          <Throttled seconds={seconds} />
          <TextInput label="Email" value={user.email} readOnly autoComplete="username" />
          <PasswordInput
            label="Present password"
            autoComplete="current-password"
            autoFocus
            {...form.getInputProps("currentPassword")}
          />
          <NewPasswordField
            password={form.values.newPassword}
            personal={[user.email, user.displayName]}
            inputProps={form.getInputProps("newPassword")}
          />
          <Button type="submit" loading={isSending} disabled={seconds > 0} fullWidth>
            Set the password
          </Button>
          <Button variant="subtle" color="gray" onClick={() => void signOut().catch(notifyError)} fullWidth>
            Sign out
          </Button>
        </Stack>
      </form>
    </EntryCard>
  );
}
