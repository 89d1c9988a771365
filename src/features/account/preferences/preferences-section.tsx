"use client";

import { usePreferences } from "@/components/preferences/use-preferences";
import { Column } from "../parts/column";
import { SectionSkeleton } from "../parts/section-skeleton";
import { AppearanceCard } from "./appearance-card";
import { GalleryCard } from "./gallery-card";
import { GenerationCard } from "./generation-card";
import { ShortcutsCard } from "./shortcuts-card";

const title = "Preferences";

/** Kept on the server: the same in every browser. Each change counts at once. */
export function PreferencesSection() {
  const { isLoaded } = usePreferences();
  if (!isLoaded) return <SectionSkeleton title={title} />;
  return (
    <Column title={title}>
      <AppearanceCard />
      <GalleryCard />
      <GenerationCard />
      <ShortcutsCard />
    </Column>
  );
}
