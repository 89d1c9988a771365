"use client";

import { Button, Stack, Text } from "@mantine/core";
import Link from "next/link";
import { useQueryState } from "nuqs";
import { notifyError } from "@/components/errors/notify-error";
import { readError } from "@/components/errors/read-error";
import { trpc } from "@/lib/trpc";
import { DeadLink } from "./dead-link";
import { EntryCard } from "./entry-card";
import { home } from "./next-path";

const isDead = (error: unknown) => {
  const { code, issues } = readError(error);
  return code === "NOT_FOUND" || issues.some(({ path }) => path[0] === "token");
};

/** Asks for a press: programs that look at mail open its links too. */
export function ConfirmEmailScreen() {
  const [token] = useQueryState("token", { defaultValue: "" });
  const utils = trpc.useUtils();
  const { mutate, data, error, isPending } = trpc.profile.confirmEmail.useMutation({
    onSuccess: () => void utils.auth.me.invalidate(),
    onError: (failure) => !isDead(failure) && notifyError(failure),
  });
  if (token === "" || (error && isDead(error))) return <DeadLink />;
  return (
    <EntryCard title="Your new email address">
      {data ? (
        <Stack gap="md" role="status">
          <Text>
            You sign in with <strong>{data.email}</strong> from now on.
          </Text>
          <Button component={Link} href={home} prefetch={false} fullWidth>
            Go on
          </Button>
        </Stack>
      ) : (
        <Stack gap="md">
          <Text>Confirm that this address is yours. You sign in with it from then on.</Text>
          <Button onClick={() => mutate({ token })} loading={isPending} fullWidth>
            Confirm the address
          </Button>
        </Stack>
      )}
    </EntryCard>
  );
}
