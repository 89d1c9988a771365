"use client";

import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { focusFirstError } from "@/components/errors/show-issues";
import { useMe } from "@/components/session/use-me";
import { Throttled } from "@/components/throttle/throttled";
import { useSending } from "@/components/throttle/use-sending";
import { apiKeyLimits, createApiKeyIn, type Scope, scopes } from "@/lib/api-keys";
import { trpc } from "@/lib/trpc";
import type { CreatedKeyProps } from "./created-key";
import { expiryChoices, scopeWords } from "./key.texts";

interface CreateKeyFormProps {
  onCreated: (created: CreatedKeyProps["created"]) => void;
  onCancel: () => void;
}

const initialScopes: Scope[] = ["read"];
const initialValues = { name: "", scopes: initialScopes, expiry: "90" };

export function CreateKeyForm({ onCreated, onCancel }: CreateKeyFormProps) {
  const utils = trpc.useUtils();
  const isAdmin = useMe()?.role === "admin";
  const { mutateAsync: create } = trpc.apiKeys.create.useMutation();
  const form = useForm({
    initialValues,
    validate: zod4Resolver(createApiKeyIn.omit({ expiresInDays: true })),
    validateInputOnBlur: true,
  });
  const { isSending, seconds, send } = useSending(form);

  const submit = form.onSubmit(async ({ name, scopes: chosen, expiry }) => {
    await send(async () => {
      onCreated(await create({ name, scopes: chosen, expiresInDays: expiry === "" ? null : Number(expiry) }));
      void utils.apiKeys.list.invalidate();
    });
  }, focusFirstError(form));

  return (
    <form onSubmit={submit} noValidate aria-label="Create an API key">
      <Stack gap="md">
        <Throttled seconds={seconds} />
        <TextInput
          label="Name"
          description="What it is for, so that you know it again."
          maxLength={apiKeyLimits.name}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Checkbox.Group label="It may" {...form.getInputProps("scopes")}>
          <Stack gap={4} mt={6}>
            {scopes
              .filter((scope) => scope !== "admin" || isAdmin)
              .map((scope) => (
                <Checkbox key={scope} value={scope} label={scope} description={scopeWords[scope]} py={4} />
              ))}
          </Stack>
        </Checkbox.Group>
        <NativeSelect label="Expires" data={expiryChoices} {...form.getInputProps("expiry")} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={isSending} disabled={seconds > 0}>
            Create key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
