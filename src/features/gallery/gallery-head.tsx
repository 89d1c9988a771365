"use client";

import { ActionIcon, Text, Title } from "@mantine/core";
import { IconLayoutSidebar } from "@tabler/icons-react";
import { UploadButton } from "@/components/uploads/upload-button";
import type { Preferences } from "@/lib/preferences";
import { pictures } from "@/lib/quantities";
import classes from "./gallery.module.css";
import { texts } from "./gallery.texts";
import { ViewOptions } from "./view-options";

interface GalleryHeadProps {
  name: string;
  description: string;
  count: number | undefined;
  gallery: Preferences["gallery"];
  onGalleryChange: (gallery: Preferences["gallery"]) => void;
  order: "newest" | "oldest";
  onOrderChange: (order: "newest" | "oldest") => void;
  onShowBoards: () => void;
}

export function GalleryHead(props: GalleryHeadProps) {
  return (
    <header className={classes.head}>
      <ActionIcon className={classes.boardsButton} aria-label={texts.showBoards} onClick={props.onShowBoards}>
        <IconLayoutSidebar size={20} stroke={1.5} />
      </ActionIcon>
      <div className={classes.headText}>
        <Title order={1} className={classes.title}>
          {props.name}
        </Title>
        <Text size="sm" c="dimmed" truncate>
          {[props.count === undefined ? "" : pictures(props.count), props.description]
            .filter((part) => part !== "")
            .join(" · ")}
        </Text>
      </div>
      <UploadButton />
      <ViewOptions
        gallery={props.gallery}
        onChange={props.onGalleryChange}
        order={props.order}
        onOrderChange={props.onOrderChange}
      />
    </header>
  );
}
