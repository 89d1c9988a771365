"use client";

import type { SpotlightActionData } from "@mantine/spotlight";
import { IconFolder } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { listLimits } from "@/lib/list-limits";
import { trpc } from "@/lib/trpc";

export function useBoardCommands(isOpen: boolean): SpotlightActionData[] {
  const router = useRouter();
  const { data } = trpc.boards.list.useQuery({ limit: listLimits.max }, { enabled: isOpen });
  return (data?.items ?? []).map(({ id, name, imageCount }) => ({
    id,
    label: name,
    description: imageCount === 1 ? "1 picture" : `${imageCount} pictures`,
    leftSection: <IconFolder size={18} stroke={1.5} />,
    onClick: () => router.push(`/gallery?board=${encodeURIComponent(id)}`),
  }));
}
