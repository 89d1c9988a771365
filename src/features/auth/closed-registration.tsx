"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { EntryCard } from "./entry-card";

export function ClosedRegistration() {
  return (
    <EntryCard
      title="Nobody can register here"
      lead="Accounts are given by the administrators. Ask one of them for an invitation."
    >
      <Button component={Link} href="/login" prefetch={false} fullWidth>
        Go to sign in
      </Button>
    </EntryCard>
  );
}
