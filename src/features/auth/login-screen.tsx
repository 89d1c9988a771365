"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { EntryCard } from "./entry-card";
import { LoginForm } from "./login-form";
import { nextPath } from "./next-path";
import { useDoor } from "./use-door";

export function LoginScreen() {
  const router = useRouter();
  const door = useDoor();

  useEffect(() => {
    if (door.at === "setup") router.replace("/setup");
    if (door.at === "inside") router.replace(nextPath(window.location.search));
  }, [door.at, router]);

  return (
    <EntryCard title="Sign in">
      <LoginForm onSignedIn={() => undefined} />
    </EntryCard>
  );
}
