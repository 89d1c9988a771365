"use client";

import { Button } from "@mantine/core";
import { MessagePage } from "./message-page";

interface BrokenPageProps {
  /** Next's own name for an error of the server's rendering. */
  digest?: string;
  onRetry: () => void;
}

export function BrokenPage({ digest, onRetry }: BrokenPageProps) {
  return (
    <MessagePage title="This page broke" action={<Button onClick={onRetry}>Try again</Button>}>
      Your pictures and your queue are safe. Try again; if it breaks again, reload the page
      {digest ? ` and tell an administrator the number ${digest}` : ""}.
    </MessagePage>
  );
}
