"use client";

import { Anchor, Modal, Stack, Text } from "@mantine/core";
import { trpc } from "@/lib/trpc";
import type { User } from "@/lib/users";
import { LoginForm } from "./login-form";
import { home } from "./next-path";

/** Over the page, which stays as it is: after signing in the work goes on where it stopped. */
export function SignInAgain({ user }: { user: User }) {
  const utils = trpc.useUtils();
  const onSignedIn = (userId: string) => {
    if (userId === user.id) void utils.invalidate();
    // Another person must not see what the first one left on the screen.
    else window.location.assign(home);
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="You were signed out"
      zIndex={450}
    >
      <Stack>
        <Text>Sign in again to go on. Nothing you typed is lost.</Text>
        <LoginForm email={user.email} onSignedIn={onSignedIn} />
        <Text size="sm" c="dimmed">
          Not {user.displayName}? <Anchor href="/login">Leave this page</Anchor>
        </Text>
      </Stack>
    </Modal>
  );
}
