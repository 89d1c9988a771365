"use client";

import { Button, Text } from "@mantine/core";
import { readError } from "@/components/errors/read-error";
import { trpc } from "@/lib/trpc";
import { texts as galleryTexts } from "../gallery.texts";
import { Fact } from "./fact";
import { texts } from "./viewer.texts";

interface SourceFactProps {
  sourceImageId: string;
  onOpen: (imageId: string) => void;
}

/** The picture that this one was made from, as far as it can still be seen. */
export function SourceFact({ sourceImageId, onOpen }: SourceFactProps) {
  const source = trpc.images.get.useQuery({ id: sourceImageId });
  const isGone = source.isError && readError(source.error).code === "NOT_FOUND";
  return (
    <Fact
      label={galleryTexts.sourcePicture}
      acts={
        !isGone && (
          <Button size="compact-xs" variant="default" onClick={() => onOpen(sourceImageId)}>
            {galleryTexts.openSource}
          </Button>
        )
      }
    >
      {isGone && (
        <Text size="sm" c="dimmed" span>
          {texts.sourceGone}
        </Text>
      )}
    </Fact>
  );
}
