"use client";

import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { focusFirstError } from "@/components/errors/show-issues";
import { Throttled } from "@/components/throttle/throttled";
import { useSending } from "@/components/throttle/use-sending";
import { forgotPasswordIn } from "@/lib/profile";
import { trpc } from "@/lib/trpc";

/** Says the same for every address, whether it has an account or not. */
export function ForgotPasswordForm({ onSent }: { onSent: (email: string) => void }) {
  const { mutateAsync: forgot } = trpc.auth.forgotPassword.useMutation();
  const form = useForm({
    initialValues: { email: "" },
    validate: zod4Resolver(forgotPasswordIn),
    validateInputOnBlur: true,
  });
  const { isSending, seconds, send } = useSending(form);

  const submit = form.onSubmit(async (values) => {
    if (await send(() => forgot(values))) onSent(values.email.trim());
  }, focusFirstError(form));

  return (
    <form onSubmit={submit} noValidate aria-label="Ask for a link">
      <Stack gap="md">
        <Text c="dimmed">Write your address, and you get a link with which you choose a new password.</Text>
        <Throttled seconds={seconds} />
        <TextInput
          label="Email"
          type="email"
          inputMode="email"
          autoComplete="username"
          {...form.getInputProps("email")}
        />
        <Button type="submit" loading={isSending} disabled={seconds > 0} fullWidth>
          Send the link
        </Button>
      </Stack>
    </form>
  );
}
