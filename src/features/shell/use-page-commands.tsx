"use client";

import type { SpotlightActionData } from "@mantine/spotlight";
import { IconBook, IconUser } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { usePlaces } from "./use-places";

export function usePageCommands(): SpotlightActionData[] {
  const router = useRouter();
  const screens = usePlaces().map(({ href, label, icon: Icon }) => ({
    id: href,
    label,
    leftSection: <Icon size={18} stroke={1.5} />,
    onClick: () => router.push(href),
  }));
  const profile = {
    id: "/profile",
    label: "Profile and preferences",
    keywords: "account password sessions api keys theme avatar",
    leftSection: <IconUser size={18} stroke={1.5} />,
    onClick: () => router.push("/profile"),
  };
  const documentation = {
    id: "/docs",
    label: "Documentation",
    keywords: "help manual",
    leftSection: <IconBook size={18} stroke={1.5} />,
    onClick: () => router.push("/docs"),
  };
  return [...screens, profile, documentation];
}
