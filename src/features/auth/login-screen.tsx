"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useStartPath } from "@/components/preferences/use-start-path";
import { EntryCard } from "./entry-card";
import { LoginForm } from "./login-form";
import { LoginHelp } from "./login-help";
import { LoginMessage } from "./login-message";
import { nextPath } from "./next-path";
import { useDoor } from "./use-door";

export function LoginScreen() {
  const router = useRouter();
  const door = useDoor();
  const start = useStartPath({ isSignedIn: door.at === "inside" });

  useEffect(() => {
    if (door.at === "setup") router.replace("/setup");
    const path = door.at === "inside" ? (nextPath(window.location.search) ?? start) : undefined;
    if (path) router.replace(path);
  }, [door.at, start, router]);

  return (
    <EntryCard title="Sign in">
      <LoginMessage />
      <LoginForm onSignedIn={() => undefined} />
      <LoginHelp />
    </EntryCard>
  );
}
