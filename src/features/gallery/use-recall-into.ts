"use client";

import { usePathname, useRouter } from "next/navigation";
import { recall } from "@/components/recall/recall-store";
import type { GenerateForm } from "@/lib/generate-form";
import { useOpenImage } from "./use-open-image";

const generatePath = "/generate";

/** Puts values into the Generate form and goes there. */
export function useRecallInto() {
  const router = useRouter();
  const pathname = usePathname();
  const { close } = useOpenImage();
  return (values: GenerateForm) => {
    recall(values);
    if (pathname === generatePath) close();
    else router.push(generatePath);
  };
}
