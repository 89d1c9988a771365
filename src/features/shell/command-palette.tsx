"use client";

import { createSpotlight, Spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import { IconSearch } from "@tabler/icons-react";
import { useEffect } from "react";
import { closePalette } from "@/components/palette/palette-store";
import classes from "./command-palette.module.css";
import { useCommands } from "./use-commands";

const [store, { open }] = createSpotlight();

/** Everything that can be gone to or done, found by typing. */
export function CommandPalette({ isOpen }: { isOpen: boolean }) {
  const commands = useCommands(isOpen);
  useEffect(() => {
    if (isOpen) open();
  }, [isOpen]);
  return (
    <Spotlight
      store={store}
      actions={commands}
      onSpotlightClose={closePalette}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": "Commands", role: "group" } }}
      limit={40}
      radius="lg"
      centered={false}
      yOffset="14dvh"
      overlayProps={{ backgroundOpacity: 0.6, blur: 0 }}
      attributes={{ content: { "aria-label": "Search and commands" } }}
      classNames={classes}
      nothingFound="Nothing found. Try a board's name or a word of a prompt."
      searchProps={{
        placeholder: "Go to a screen or board, take up a prompt…",
        "aria-label": "Search and commands",
        leftSection: <IconSearch size={18} stroke={1.5} />,
      }}
    />
  );
}
