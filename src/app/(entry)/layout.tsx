import type { ReactNode } from "react";
import { preload } from "react-dom";
import { meUrl } from "@/components/api/me-url";

export default function EntryLayout({ children }: { children: ReactNode }) {
  preload(meUrl, { as: "fetch", crossOrigin: "anonymous" });
  return children;
}
