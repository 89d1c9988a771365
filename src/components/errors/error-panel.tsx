"use client";

import { Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import classes from "./error-panel.module.css";
import { readError } from "./read-error";
import { RequestId } from "./request-id";

interface ErrorPanelProps {
  error: unknown;
  onRetry: () => void;
  title?: string;
}

/** Stands where the content would have been when it couldn't be loaded. */
export function ErrorPanel({ error, onRetry, title = "This couldn't be loaded" }: ErrorPanelProps) {
  const { sentence, requestId } = readError(error);
  return (
    <Stack align="center" gap="xs" className={classes.root} role="alert">
      <IconAlertTriangle size={28} stroke={1.5} className={classes.icon} aria-hidden />
      <Text fw={600}>{title}</Text>
      <Text c="dimmed" ta="center">
        {sentence}
      </Text>
      <Button variant="default" onClick={onRetry} mt="xs">
        Try again
      </Button>
      {requestId && <RequestId id={requestId} />}
    </Stack>
  );
}
