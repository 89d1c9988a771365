"use client";

import { Checkbox, Radio, Stack } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { z } from "zod";
import type { deleteUserIn } from "@/lib/users";
import { PersonSelect } from "../parts/person-select";
import { texts } from "./users.texts";

/** `typed` must be the person's name before anything is sent. */
export interface DeletionValues extends Record<string, unknown> {
  content: z.infer<typeof deleteUserIn>["content"];
  toUserId: string | null;
  exportFirst: boolean;
  typed: string;
}

interface ContentFateProps {
  form: UseFormReturnType<DeletionValues>;
  /** Who is deleted. */
  userId: string;
}

/** What becomes of boards and pictures. */
export function ContentFate({ form, userId }: ContentFateProps) {
  return (
    <>
      <Radio.Group label={texts.fate} {...form.getInputProps("content")}>
        <Stack gap="sm" mt="sm">
          <Radio value="transfer" label={texts.transfer} description={texts.transferHint} />
          <Radio value="delete" label={texts.remove} description={texts.removeHint} />
        </Stack>
      </Radio.Group>
      {form.values.content === "transfer" && (
        <PersonSelect
          label={texts.receiver}
          without={[userId]}
          {...form.getInputProps("toUserId")}
          value={form.values.toUserId}
        />
      )}
      <Checkbox
        label={texts.exportFirst}
        description={texts.exportHint}
        {...form.getInputProps("exportFirst", { type: "checkbox" })}
      />
    </>
  );
}
