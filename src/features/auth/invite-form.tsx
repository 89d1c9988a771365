"use client";

import { Button, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { readError } from "@/components/errors/read-error";
import { focusFirstError } from "@/components/errors/show-issues";
import { usePasswordPolicy } from "@/components/password/use-password-policy";
import { Throttled } from "@/components/throttle/throttled";
import { useSending } from "@/components/throttle/use-sending";
import { registerIn } from "@/lib/profile";
import { trpc } from "@/lib/trpc";
import { AccountFields } from "./account-fields";
import { useEnter } from "./use-enter";

interface InviteFormProps {
  token: string;
  /** Null: the person writes their own. */
  email: string | null;
  /** Somebody used the link meanwhile. */
  onDead: () => void;
}

export function InviteForm({ token, email, onDead }: InviteFormProps) {
  const { mutateAsync: accept } = trpc.auth.acceptInvitation.useMutation();
  const enter = useEnter();
  const { schema } = usePasswordPolicy();
  const form = useForm({
    initialValues: { email: email ?? "", displayName: "", password: "" },
    validate: zod4Resolver(registerIn.extend({ password: schema })),
    validateInputOnBlur: true,
  });
  const { isSending, seconds, send } = useSending(form);

  const submit = form.onSubmit(async (values) => {
    await send(async () => {
      try {
        await accept({ ...values, token });
      } catch (error) {
        if (readError(error).code !== "NOT_FOUND") throw error;
        return onDead();
      }
      await enter(values.email, values.password);
    });
  }, focusFirstError(form));

  return (
    <form onSubmit={submit} noValidate aria-label="Create your account">
      <Stack gap="md">
        <Throttled seconds={seconds} />
        <AccountFields form={form} isEmailFixed={email !== null} />
        <Button type="submit" loading={isSending} disabled={seconds > 0} fullWidth>
          Create account
        </Button>
      </Stack>
    </form>
  );
}
