"use client";

import { Button, Checkbox, Group, NativeSelect, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { z } from "zod";
import { focusFirstError } from "@/components/errors/show-issues";
import { Throttled } from "@/components/throttle/throttled";
import { useSending } from "@/components/throttle/use-sending";
import { createBoardLinkIn, linkLimits } from "@/lib/board-links";
import { trpc } from "@/lib/trpc";
import { texts } from "./links.texts";

interface CreateLinkFormProps {
  boardId: string;
  onCreated: (url: string) => void;
  onCancel: () => void;
}

const dayMs = 24 * 3600 * 1000;
const { name, password } = createBoardLinkIn.shape;
const values = z.object({ name, password: z.literal("").or(password.unwrap()) });

export function CreateLinkForm({ boardId, onCreated, onCancel }: CreateLinkFormProps) {
  const utils = trpc.useUtils();
  const { mutateAsync: create } = trpc.boardLinks.create.useMutation();
  const form = useForm({
    initialValues: { name: "", password: "", days: "", allowsDownload: true, showsMetadata: false },
    validate: zod4Resolver(values),
    validateInputOnBlur: true,
  });
  const { isSending, seconds, send } = useSending(form);
  const submit = form.onSubmit(({ days, password: chosen, ...rest }) => {
    const expiresAt = days === "" ? null : Date.now() + Number(days) * dayMs;
    void send(async () => {
      const { url } = await create({
        ...{ ...rest, id: boardId, expiresAt },
        ...(chosen !== "" && { password: chosen }),
      });
      void utils.boardLinks.list.invalidate({ id: boardId });
      onCreated(url);
    });
  }, focusFirstError(form));

  return (
    <form onSubmit={submit} noValidate aria-label={texts.dialogTitle}>
      <Stack gap="md">
        <Throttled seconds={seconds} />
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          maxLength={linkLimits.name}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("name")}
        />
        <PasswordInput
          label={texts.password}
          description={texts.passwordHint}
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <NativeSelect label={texts.expires} data={texts.expiryChoices} {...form.getInputProps("days")} />
        <Stack gap={4}>
          <Checkbox
            label={texts.allowsDownload}
            py={4}
            {...form.getInputProps("allowsDownload", { type: "checkbox" })}
          />
          <Checkbox
            label={texts.showsMetadata}
            py={4}
            {...form.getInputProps("showsMetadata", { type: "checkbox" })}
          />
        </Stack>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={isSending} disabled={seconds > 0}>
            {texts.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
