"use client";

import { Text } from "@mantine/core";
import { PictureLink } from "@/components/pictures/picture-link";
import type { Image } from "@/lib/images";
import { mediaUrl } from "@/lib/media";
import { texts } from "./generate.texts";
import { StageFrame } from "./stage-frame";
import { viewerHref } from "./viewer-href";

interface FinishedPictureProps {
  image: Image;
  /** Data URL of its last preview, when it has been made before the person's eyes. */
  preview: string | null;
  onOpen: (imageId: string) => void;
}

export function FinishedPicture({ image, preview, onOpen }: FinishedPictureProps) {
  const { prompt } = image.metadata;
  return (
    <StageFrame
      width={image.width}
      height={image.height}
      caption={
        <Text size="sm" c="dimmed" truncate>
          {prompt}
        </Text>
      }
    >
      <PictureLink
        imageId={image.id}
        src={mediaUrl(image.id, "full")}
        label={texts.openPicture(prompt)}
        placeholder={preview ?? image.thumbhash}
        href={viewerHref(image.id)}
        onOpen={onOpen}
      />
    </StageFrame>
  );
}
