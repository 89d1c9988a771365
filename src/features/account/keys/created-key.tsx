"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import type { z } from "zod";
import type { createApiKeyOut } from "@/lib/api-keys";
import { CopyBlock } from "../parts/copy-block";

export interface CreatedKeyProps {
  created: z.infer<typeof createApiKeyOut>;
}

/** The one time that the key is in sight. */
export function CreatedKey({ created, onDone }: CreatedKeyProps & { onDone: () => void }) {
  const { key, apiKey } = created;
  const example = `curl -H "Authorization: Bearer ${key}" \\\n  ${window.location.origin}/api/v1/images`;
  return (
    <Stack gap="md">
      <Text>
        Copy the key of <strong>{apiKey.name}</strong> now and keep it like a password: it can't be shown
        again.
      </Text>
      <CopyBlock label="Key" text={key} />
      {apiKey.scopes.includes("read") && <CopyBlock label="Try it: your pictures" text={example} />}
      <Group justify="flex-end">
        <Button onClick={onDone} data-autofocus>
          I have copied it
        </Button>
      </Group>
    </Stack>
  );
}
