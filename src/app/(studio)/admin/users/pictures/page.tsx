import type { Metadata } from "next";
import { Suspense } from "react";
import { PersonPicturesScreen } from "@/features/admin/pictures/person-pictures-screen";

export const metadata: Metadata = { title: "Pictures" };

export default function PersonPicturesPage() {
  return (
    <Suspense>
      <PersonPicturesScreen />
    </Suspense>
  );
}
