"use client";

import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { focusFirstError } from "@/components/errors/show-issues";
import { notify } from "@/components/notices/notify";
import { Throttled } from "@/components/throttle/throttled";
import { useSending } from "@/components/throttle/use-sending";
import { changeEmailIn } from "@/lib/profile";
import { trpc } from "@/lib/trpc";

const initialValues = { email: "", currentPassword: "" };

/** `isMailed`: the new address counts once the link that is sent to it was opened, else at once. */
export function EmailForm({ isMailed }: { isMailed: boolean }) {
  const utils = trpc.useUtils();
  const { mutateAsync: changeEmail } = trpc.profile.changeEmail.useMutation();
  const form = useForm({ initialValues, validate: zod4Resolver(changeEmailIn), validateInputOnBlur: true });
  const { isSending, seconds, send } = useSending(form);

  const submit = form.onSubmit(async (values) => {
    await send(async () => {
      const { user, isPending } = await changeEmail(values);
      utils.auth.me.setData(
        {},
        (me) => me && { ...me, user, pendingEmail: isPending ? values.email.trim() : null },
      );
      form.reset();
      notify(isPending ? "Open the link that was sent to the new address." : "Your address is changed.");
    });
  }, focusFirstError(form));

  return (
    <form onSubmit={submit} noValidate aria-label="Email">
      <Stack gap="md">
        <Throttled seconds={seconds} />
        <TextInput
          label="New address"
          description={isMailed ? "A link is sent to it; the address counts once you opened it." : undefined}
          type="email"
          inputMode="email"
          autoComplete="email"
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          {...form.getInputProps("currentPassword")}
        />
        <Group>
          <Button type="submit" variant="default" loading={isSending} disabled={seconds > 0}>
            Change address
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
