"use client";

import { Center, Loader } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { home } from "./next-path";
import { type Door, useDoor } from "./use-door";

const paths: Record<Door["at"], string | undefined> = {
  setup: "/setup",
  login: "/login",
  inside: home,
  unknown: undefined,
  unreachable: undefined,
};

/** The bare address: leads on to where the person belongs. */
export function StartScreen() {
  const router = useRouter();
  const door = useDoor();
  const path = paths[door.at];

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
