import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DocsFrame } from "@/components/docs/docs-frame";
import { docsNavigation } from "./docs-navigation";

export const metadata: Metadata = {
  title: { default: "Documentation", template: "%s · Atelier documentation" },
};

export default function DocsLayout({ children }: { children: ReactNode }) {
  return <DocsFrame sections={docsNavigation}>{children}</DocsFrame>;
}
