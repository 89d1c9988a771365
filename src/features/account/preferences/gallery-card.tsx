"use client";

import { NumberSlider } from "@/components/fields/number-slider";
import { usePreferences } from "@/components/preferences/use-preferences";
import { Card } from "../parts/card";
import { Choice } from "./choice";

const layouts = [
  { value: "rows", label: "Rows" },
  { value: "squares", label: "Squares" },
] as const;

export function GalleryCard() {
  const { preferences, change } = usePreferences();
  const { gallery } = preferences;
  return (
    <Card title="Gallery">
      <Choice
        label="Layout"
        value={gallery.layout}
        options={layouts}
        onChange={(layout) => change({ gallery: { ...gallery, layout } })}
      />
      <NumberSlider
        label="Picture size"
        hint="Pixels, the height of a row."
        value={gallery.thumbnailSize}
        onChange={(thumbnailSize) => change({ gallery: { ...gallery, thumbnailSize } })}
        min={96}
        max={480}
        step={4}
      />
    </Card>
  );
}
