"use client";

import { Stack, Text } from "@mantine/core";
import { showNotice } from "@/components/notices/notice-store";
import { readError } from "./read-error";
import { RequestId } from "./request-id";

/** Stays until the person closes it. A session that ended has its own banner and is left out. */
export function notifyError(error: unknown, title?: string): void {
  const { sentence, code, requestId } = readError(error);
  if (code === "UNAUTHORIZED") return;
  showNotice({
    id: `${title ?? ""}${sentence}`,
    color: "red",
    autoClose: false,
    role: "alert",
    title,
    closeButtonProps: { "aria-label": "Close" },
    message: (
      <Stack gap={4}>
        <Text size="sm">{sentence}</Text>
        {requestId && <RequestId id={requestId} />}
      </Stack>
    ),
  });
}
