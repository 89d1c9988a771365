"use client";

import { Skeleton, Stack } from "@mantine/core";
import { trpc } from "@/lib/trpc";
import { ClosedRegistration } from "./closed-registration";
import { EntryCard } from "./entry-card";
import { EntryLink } from "./entry-link";
import { RegisterForm } from "./register-form";

export function RegisterScreen() {
  const { data, isError } = trpc.settings.public.useQuery({});
  if (isError || (data && data.registration !== "approval")) return <ClosedRegistration />;
  return (
    <EntryCard
      title="Ask for an account"
      lead="An administrator looks at it. Once it is approved you can sign in."
    >
      {data ? <RegisterForm /> : <Skeleton h={324} />}
      <Stack align="center" mt="sm">
        <EntryLink href="/login">I have an account already</EntryLink>
      </Stack>
    </EntryCard>
  );
}
