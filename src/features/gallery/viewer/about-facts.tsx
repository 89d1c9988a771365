"use client";

import { Text } from "@mantine/core";
import { useMe } from "@/components/session/use-me";
import type { Image } from "@/lib/images";
import { bytes, duration } from "@/lib/quantities";
import { trpc } from "@/lib/trpc";
import { texts } from "../gallery.texts";
import { BoardFact } from "./board-fact";
import { Fact } from "./fact";
import { SourceFact } from "./source-fact";
import { TagsField } from "./tags-field";
import { texts as viewerTexts } from "./viewer.texts";

interface AboutFactsProps {
  image: Image;
  mayChange: boolean;
  onMove: () => void;
  onOpenSource: (imageId: string) => void;
}

const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

const kindOf = (mimeType: string) => mimeType.replace("image/", "").toUpperCase();

/** Where the picture comes from, and where it is. */
export function AboutFacts({ image, mayChange, onMove, onOpenSource }: AboutFactsProps) {
  const me = useMe();
  const models = trpc.models.list.useQuery({});
  const { model, modelName, engine, engineNotes, durationMs, sourceImageId } = image.metadata;
  // What the engine wrote into the picture says it already.
  const badge = engineNotes ? undefined : models.data?.items.find(({ id }) => id === model)?.badge;
  const isUploaded = image.origin === "uploaded";
  return (
    <dl>
      {model && (
        <Fact label={texts.model}>
          {modelName ?? model}
          {badge && (
            <Text size="xs" c="dimmed">
              {badge}
            </Text>
          )}
        </Fact>
      )}
      {engine && <Fact label={texts.engine}>{engine}</Fact>}
      {Object.entries(engineNotes ?? {}).map(([label, note]) => (
        <Fact key={label} label={label.charAt(0).toUpperCase() + label.slice(1)}>
          {note}
        </Fact>
      ))}
      {durationMs !== undefined && <Fact label={texts.took}>{duration(durationMs)}</Fact>}
      <Fact label={viewerTexts.madeBy}>
        {me?.id === image.ownerId ? `${image.ownerName} (${viewerTexts.you})` : image.ownerName}
      </Fact>
      <Fact label={isUploaded ? texts.uploaded : texts.date}>{date.format(image.createdAt)}</Fact>
      <Fact label={viewerTexts.origin}>{isUploaded ? viewerTexts.uploaded : viewerTexts.generated}</Fact>
      {sourceImageId && <SourceFact sourceImageId={sourceImageId} onOpen={onOpenSource} />}
      <BoardFact image={image} mayMove={mayChange} onMove={onMove} />
      <Fact label={viewerTexts.tags}>
        <TagsField key={image.id} image={image} mayChange={mayChange} />
      </Fact>
      {image.fileName && <Fact label={viewerTexts.fileName}>{image.fileName}</Fact>}
      <Fact label={texts.file}>
        {kindOf(image.mimeType)}, {image.width} × {image.height}, {bytes(image.byteSize)}
      </Fact>
    </dl>
  );
}
