"use client";

import { useQueryState } from "nuqs";
import { trpc } from "@/lib/trpc";
import { EntryCard } from "./entry-card";
import { LinkGate } from "./link-gate";
import { ResetPasswordForm } from "./reset-password-form";

const title = "Choose a new password";

export function ResetPasswordScreen() {
  const [token] = useQueryState("token", { defaultValue: "" });
  const lookup = trpc.auth.lookResetLink.useQuery(
    { token },
    { staleTime: Number.POSITIVE_INFINITY, retryOnMount: false },
  );
  return (
    <LinkGate title={title} lookup={lookup}>
      {({ email }) => (
        <EntryCard title={title} lead="You are signed out everywhere else then.">
          <ResetPasswordForm token={token} email={email} onDead={() => void lookup.refetch()} />
        </EntryCard>
      )}
    </LinkGate>
  );
}
