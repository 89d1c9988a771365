"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { openPalette, paletteStore } from "@/components/palette/palette-store";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { useHasBeen } from "./use-has-been";

const CommandPalette = dynamic(() => import("./command-palette").then((module) => module.CommandPalette), {
  ssr: false,
});

/** ⌘K; the palette itself is fetched when it is first asked for. */
export function Palette() {
  const isWanted = useSyncExternalStore(paletteStore.subscribe, paletteStore.read, paletteStore.readOnServer);
  useShortcuts({ "everywhere.palette": openPalette });
  return useHasBeen(isWanted) && <CommandPalette isOpen={isWanted} />;
}
