"use client";

import { ActionIcon, Group, Slider } from "@mantine/core";
import { IconLayoutGrid, IconLayoutRows, IconSortAscending, IconSortDescending } from "@tabler/icons-react";
import { Hint } from "@/components/hint/hint";
import type { Preferences } from "@/lib/preferences";
import classes from "./gallery.module.css";
import { texts } from "./gallery.texts";

type Gallery = Preferences["gallery"];

interface ViewOptionsProps {
  gallery: Gallery;
  onChange: (gallery: Gallery) => void;
  order: "newest" | "oldest";
  onOrderChange: (order: "newest" | "oldest") => void;
}

const sizes = { min: 96, max: 480, step: 4 };

/** How large the pictures are, and whether they keep their proportions; remembered for the person. */
export function ViewOptions({ gallery, onChange, order, onOrderChange }: ViewOptionsProps) {
  const isRows = gallery.layout === "rows";
  const label = isRows ? texts.squares : texts.rows;
  const next = order === "newest" ? "oldest" : "newest";
  return (
    <Group gap={4} wrap="nowrap">
      <Slider
        {...sizes}
        className={classes.sizeSlider}
        size={4}
        thumbSize={18}
        label={null}
        thumbLabel={texts.size}
        value={gallery.thumbnailSize}
        onChange={(thumbnailSize) => onChange({ ...gallery, thumbnailSize })}
      />
      <Hint label={texts[next]} side="left">
        <ActionIcon aria-label={texts[next]} onClick={() => onOrderChange(next)}>
          {order === "newest" ? (
            <IconSortDescending size={20} stroke={1.5} />
          ) : (
            <IconSortAscending size={20} stroke={1.5} />
          )}
        </ActionIcon>
      </Hint>
      <Hint label={label} side="left">
        <ActionIcon
          aria-label={label}
          onClick={() => onChange({ ...gallery, layout: isRows ? "squares" : "rows" })}
        >
          {isRows ? <IconLayoutGrid size={20} stroke={1.5} /> : <IconLayoutRows size={20} stroke={1.5} />}
        </ActionIcon>
      </Hint>
    </Group>
  );
}
