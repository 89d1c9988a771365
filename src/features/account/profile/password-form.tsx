"use client";

import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { focusFirstError } from "@/components/errors/show-issues";
import { notify } from "@/components/notices/notify";
import { NewPasswordField } from "@/components/password/new-password-field";
import { usePasswordPolicy } from "@/components/password/use-password-policy";
import { Throttled } from "@/components/throttle/throttled";
import { useSending } from "@/components/throttle/use-sending";
import { changePasswordIn } from "@/lib/profile";
import { trpc } from "@/lib/trpc";
import type { User } from "@/lib/users";

const initialValues = { currentPassword: "", newPassword: "" };

export function PasswordForm({ user }: { user: User }) {
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
    const isDone = await send(() => change(values));
    if (!isDone) return;
    form.reset();
    void utils.auth.sessions.invalidate();
    notify("Your password is changed, and your other sessions are signed out.");
  }, focusFirstError(form));

  return (
    <form onSubmit={submit} noValidate aria-label="Change your password">
      <Stack gap="md">
        <Throttled seconds={seconds} />
        {/* For password managers: whose password it is. */}
        <input type="hidden" name="username" autoComplete="username" value={user.email} readOnly />
        <PasswordInput
          label="Present password"
          autoComplete="current-password"
          {...form.getInputProps("currentPassword")}
        />
        <NewPasswordField
          password={form.values.newPassword}
          personal={[user.email, user.displayName]}
          inputProps={form.getInputProps("newPassword")}
        />
        <Group>
          <Button type="submit" loading={isSending} disabled={seconds > 0}>
            Change password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
