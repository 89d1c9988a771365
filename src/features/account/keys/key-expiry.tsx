"use client";

import { Text } from "@mantine/core";
import { useState } from "react";
import { Until } from "@/components/time/until";

/** `expiresAt` null: never. */
export function KeyExpiry({ expiresAt }: { expiresAt: number | null }) {
  const [now] = useState(Date.now);
  if (expiresAt === null) return "Never expires";
  if (expiresAt <= now) {
    return (
      <Text span c="var(--mantine-color-error)">
        Expired
      </Text>
    );
  }
  return (
    <>
      Expires <Until at={expiresAt} />
    </>
  );
}
