"use client";

import { Button } from "@mantine/core";
import { QuietLink } from "@/components/link/quiet-link";
import { MessagePage } from "./message-page";

/** The same for what doesn't exist and for what the reader may not know of. */
export function MissingPage() {
  return (
    <MessagePage
      title="This page doesn't exist"
      action={
        <Button component={QuietLink} href="/generate">
          Go to Generate
        </Button>
      }
    >
      The address may be mistyped, or what was here has been removed.
    </MessagePage>
  );
}
