"use client";

import type { SpotlightActionData } from "@mantine/spotlight";
import { IconHistory } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { recall } from "@/components/recall/recall-store";
import { trpc } from "@/lib/trpc";

export function usePromptCommands(isOpen: boolean): SpotlightActionData[] {
  const router = useRouter();
  const { data } = trpc.queue.recentPrompts.useQuery({}, { enabled: isOpen });
  return (data?.items ?? []).map(({ prompt, negativePrompt }, index) => ({
    id: `prompt ${index}`,
    label: prompt,
    description: negativePrompt === "" ? undefined : `without ${negativePrompt}`,
    leftSection: <IconHistory size={18} stroke={1.5} />,
    onClick() {
      recall({ prompt, negativePrompt });
      router.push("/generate");
    },
  }));
}
