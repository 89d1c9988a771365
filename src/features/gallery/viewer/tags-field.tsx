"use client";

import { ActionIcon, Autocomplete, Group } from "@mantine/core";
import { IconTag, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { imageLimits } from "@/lib/image-limits";
import type { Image } from "@/lib/images";
import { trpc } from "@/lib/trpc";
import { useTagActs } from "./use-tag-acts";
import classes from "./viewer.module.css";
import { texts } from "./viewer.texts";

interface TagsFieldProps {
  image: Image;
  mayChange: boolean;
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The maker's words for the picture; the maker adds and removes them here, with those used before at hand. */
export function TagsField({ image, mayChange }: TagsFieldProps) {
  const [typed, setTyped] = useState("");
  const known = trpc.images.tags.useQuery({}, { enabled: mayChange });
  const { add, remove } = useTagActs(image);
  const { tags } = image;
  const suggested = (known.data?.items ?? []).filter((tag) => !tags.some((own) => isSame(own, tag)));
  const addTyped = (tag: string) => {
    setTyped("");
    if (tag.trim() !== "" && !tags.some((own) => isSame(own, tag.trim()))) add(tag.trim());
  };
  return (
    <div className={classes.tags}>
      <Group gap={6}>
        {tags.map((tag) => (
          <span key={tag} className={classes.tag}>
            {tag}
            {mayChange && (
              <ActionIcon size="sm" aria-label={texts.removeTag(tag)} onClick={() => remove(tag)}>
                <IconX size={14} stroke={1.5} />
              </ActionIcon>
            )}
          </span>
        ))}
        {tags.length === 0 && !mayChange && texts.noTags}
      </Group>
      {mayChange && tags.length < imageLimits.tags && (
        <Autocomplete
          size="xs"
          mt={tags.length > 0 ? 8 : 0}
          aria-label={texts.addTag}
          placeholder={texts.addTag}
          leftSection={<IconTag size={16} stroke={1.5} />}
          data={suggested}
          limit={8}
          maxLength={imageLimits.tag}
          value={typed}
          onChange={setTyped}
          onOptionSubmit={(tag) => {
            addTyped(tag);
            // The field writes the option into itself afterwards.
            setTimeout(() => setTyped(""));
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            const isChoosing = event.currentTarget.getAttribute("aria-activedescendant");
            if (!isChoosing) addTyped(typed);
          }}
        />
      )}
    </div>
  );
}
