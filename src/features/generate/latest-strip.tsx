"use client";

import { Skeleton } from "@mantine/core";
import { PictureLink } from "@/components/pictures/picture-link";
import type { Image } from "@/lib/images";
import { mediaUrl } from "@/lib/media";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";
import { viewerHref } from "./viewer-href";

interface LatestStripProps {
  images: Image[];
  isLoading: boolean;
  onOpen: (imageId: string) => void;
}

const skeletons = ["a", "b", "c", "d", "e", "f"];

export function LatestStrip({ images, isLoading, onOpen }: LatestStripProps) {
  if (!isLoading && images.length === 0) return null;
  return (
    <ul className={classes.strip} aria-label={texts.latest}>
      {isLoading &&
        skeletons.map((key) => (
          <li key={key} className={classes.stripTile}>
            <Skeleton h="100%" />
          </li>
        ))}
      {images.map((image) => (
        <li key={image.id} className={classes.stripTile}>
          <PictureLink
            imageId={image.id}
            src={mediaUrl(image.id, "thumbnail")}
            label={texts.openPicture(image.metadata.prompt)}
            placeholder={image.thumbhash}
            href={viewerHref(image.id)}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  );
}
