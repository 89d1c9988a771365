"use client";

import { Button, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { useRouter } from "next/navigation";
import { focusFirstError } from "@/components/errors/show-issues";
import { usePasswordPolicy } from "@/components/password/use-password-policy";
import { Throttled } from "@/components/throttle/throttled";
import { useSending } from "@/components/throttle/use-sending";
import { registerIn } from "@/lib/profile";
import { trpc } from "@/lib/trpc";
import { AccountFields } from "./account-fields";

const initialValues = { email: "", displayName: "", password: "" };

export function RegisterForm() {
  const router = useRouter();
  const { mutateAsync: register } = trpc.auth.register.useMutation();
  const { schema } = usePasswordPolicy();
  const form = useForm({
    initialValues,
    validate: zod4Resolver(registerIn.extend({ password: schema })),
    validateInputOnBlur: true,
  });
  const { isSending, seconds, send } = useSending(form);

  const submit = form.onSubmit(async (values) => {
    if (await send(() => register(values))) router.replace("/waiting");
  }, focusFirstError(form));

  return (
    <form onSubmit={submit} noValidate aria-label="Ask for an account">
      <Stack gap="md">
        <Throttled seconds={seconds} />
        <AccountFields form={form} />
        <Button type="submit" loading={isSending} disabled={seconds > 0} fullWidth>
          Send
        </Button>
      </Stack>
    </form>
  );
}
