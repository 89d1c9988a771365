"use client";

import { useQueryState } from "nuqs";
import { trpc } from "@/lib/trpc";
import { EntryCard } from "./entry-card";
import { InviteForm } from "./invite-form";
import { LinkGate } from "./link-gate";

export function InviteScreen() {
  const [token] = useQueryState("token", { defaultValue: "" });
  const lookup = trpc.auth.lookInvitation.useQuery(
    { token },
    { staleTime: Number.POSITIVE_INFINITY, retryOnMount: false },
  );
  return (
    <LinkGate title="Create your account" lookup={lookup}>
      {({ email, invitedBy }) => (
        <EntryCard
          title="Create your account"
          lead={`${invitedBy} invited you. Choose a name and a password.`}
        >
          <InviteForm token={token} email={email} onDead={() => void lookup.refetch()} />
        </EntryCard>
      )}
    </LinkGate>
  );
}
