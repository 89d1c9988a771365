"use client";

import { Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { z } from "zod";
import { readError } from "@/components/errors/read-error";
import { focusFirstError } from "@/components/errors/show-issues";
import { NewPasswordField } from "@/components/password/new-password-field";
import { usePasswordPolicy } from "@/components/password/use-password-policy";
import { Throttled } from "@/components/throttle/throttled";
import { useSending } from "@/components/throttle/use-sending";
import { trpc } from "@/lib/trpc";
import { useEnter } from "./use-enter";

interface ResetPasswordFormProps {
  token: string;
  /** Whose link it is. */
  email: string;
  /** Somebody used the link meanwhile. */
  onDead: () => void;
}

export function ResetPasswordForm({ token, email, onDead }: ResetPasswordFormProps) {
  const { mutateAsync: reset } = trpc.auth.resetPassword.useMutation();
  const enter = useEnter();
  const { schema } = usePasswordPolicy();
  const form = useForm({
    initialValues: { newPassword: "" },
    validate: zod4Resolver(z.object({ newPassword: schema })),
    validateInputOnBlur: true,
  });
  const { isSending, seconds, send } = useSending(form);

  const submit = form.onSubmit(async ({ newPassword }) => {
    await send(async () => {
      try {
        await reset({ token, newPassword });
      } catch (error) {
        if (readError(error).code !== "NOT_FOUND") throw error;
        return onDead();
      }
      await enter(email, newPassword);
    });
  }, focusFirstError(form));

  return (
    <form onSubmit={submit} noValidate aria-label="Choose a new password">
      <Stack gap="md">
        <Throttled seconds={seconds} />
        <TextInput label="Email" value={email} readOnly autoComplete="username" />
        <NewPasswordField
          password={form.values.newPassword}
          personal={[email]}
          inputProps={{ autoFocus: true, ...form.getInputProps("newPassword") }}
        />
        <Button type="submit" loading={isSending} disabled={seconds > 0} fullWidth>
          Set the password and sign in
        </Button>
      </Stack>
    </form>
  );
}
