import type { Metadata } from "next";
import { Suspense } from "react";
import { GalleryScreen } from "@/features/gallery/gallery-screen";

export const metadata: Metadata = { title: "Gallery" };

export default function GalleryPage() {
  return (
    <Suspense>
      <GalleryScreen />
    </Suspense>
  );
}
