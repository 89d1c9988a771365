"use client";

import { Center, Loader } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { useStartPath } from "@/components/preferences/use-start-path";
import { type Door, useDoor } from "./use-door";

const paths: Partial<Record<Door["at"], string>> = { setup: "/setup", login: "/login" };

/** The bare address: leads on to where the person belongs. */
export function StartScreen() {
  const router = useRouter();
  const door = useDoor();
  const start = useStartPath({ isSignedIn: door.at === "inside" });
  const path = paths[door.at] ?? start;

  useEffect(() => {
    if (path) router.replace(path);
  }, [path, router]);

  return (
    <Center component="main" h="100dvh">
      {door.at === "unreachable" ? (
        <ErrorPanel error={door.error} onRetry={door.retry} title="Atelier doesn't answer" />
      ) : (
        <Loader aria-label="Opening Atelier" />
      )}
    </Center>
  );
}
