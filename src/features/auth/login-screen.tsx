"use client";

import { useRouter } from "next/navigation";
import { useQueryState } from "nuqs";
import { useEffect } from "react";
import { EntryCard } from "./entry-card";
import { LoginForm } from "./login-form";
import { nextPath } from "./next-path";
import { useDoor } from "./use-door";

export function LoginScreen() {
  const router = useRouter();
  const [next] = useQueryState("next");
  const door = useDoor();

  useEffect(() => {
    if (door.at === "setup") router.replace("/setup");
    if (door.at === "inside") router.replace(nextPath(next));
  }, [door.at, next, router]);

  return (
    <EntryCard title="Sign in">
      <LoginForm onSignedIn={() => undefined} />
    </EntryCard>
  );
}
