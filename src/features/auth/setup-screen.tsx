"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { EntryCard } from "./entry-card";
import { home } from "./next-path";
import { SetupForm } from "./setup-form";
import { useDoor } from "./use-door";

export function SetupScreen() {
  const router = useRouter();
  const door = useDoor();

  useEffect(() => {
    if (door.at === "login") router.replace("/login");
    if (door.at === "inside") router.replace(home);
  }, [door.at, router]);

  return (
    <EntryCard
      title="Welcome"
      lead="Create the administrator's account. Then you are signed in and can make your first picture."
    >
      <SetupForm />
    </EntryCard>
  );
}
