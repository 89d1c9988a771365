import type { Metadata } from "next";
import { Suspense } from "react";
import { ViewerHost } from "@/features/gallery/viewer-host";
import { GenerateScreen } from "@/features/generate/generate-screen";

export const metadata: Metadata = { title: "Generate" };

export default function GeneratePage() {
  return (
    <Suspense>
      <GenerateScreen />
      <ViewerHost />
    </Suspense>
  );
}
