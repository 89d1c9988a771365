"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { z } from "zod";
import { focusFirstError } from "@/components/errors/show-issues";
import { notify } from "@/components/notices/notify";
import { useSending } from "@/components/throttle/use-sending";
import { trpc } from "@/lib/trpc";
import { displayName, type User } from "@/lib/users";
import { Card } from "../parts/card";

export function NameCard({ user }: { user: User }) {
  const utils = trpc.useUtils();
  const { mutateAsync: update } = trpc.profile.update.useMutation();
  const form = useForm({
    initialValues: { displayName: user.displayName },
    validate: zod4Resolver(z.object({ displayName })),
    validateInputOnBlur: true,
  });
  const { isSending, send } = useSending(form);
  const submit = form.onSubmit(async (values) => {
    const isDone = await send(async () => {
      const renamed = await update(values);
      utils.auth.me.setData({}, (me) => me && { ...me, user: renamed });
      form.setInitialValues({ displayName: renamed.displayName });
      form.reset();
    });
    if (isDone) notify("Your name is changed.");
  }, focusFirstError(form));

  return (
    <Card title="Name" lead="How you are called here.">
      <form onSubmit={submit} noValidate aria-label="Name">
        <Group align="flex-start" gap="xs">
          <TextInput
            aria-label="Name"
            autoComplete="name"
            flex="1 1 220px"
            {...form.getInputProps("displayName")}
          />
          <Button type="submit" variant="default" loading={isSending} disabled={!form.isDirty()}>
            Change name
          </Button>
        </Group>
      </form>
    </Card>
  );
}
