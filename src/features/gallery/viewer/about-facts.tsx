"use client";

import { Button, Text } from "@mantine/core";
import type { Image } from "@/lib/images";
import { bytes, duration } from "@/lib/quantities";
import { trpc } from "@/lib/trpc";
import { texts } from "../gallery.texts";
import { useBoards } from "../use-boards";
import { Fact } from "./fact";

interface AboutFactsProps {
  image: Image;
  onMove: () => void;
  onOpenSource: (imageId: string) => void;
}

const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

const kindOf = (mimeType: string) => mimeType.replace("image/", "").toUpperCase();

/** Where the picture comes from, and where it is. */
export function AboutFacts({ image, onMove, onOpenSource }: AboutFactsProps) {
  const { boards } = useBoards();
  const models = trpc.models.list.useQuery({});
  const { model, modelName, engine, engineNotes, durationMs, sourceImageId } = image.metadata;
  // What the engine wrote into the picture says it already.
  const badge = engineNotes ? undefined : models.data?.items.find(({ id }) => id === model)?.badge;
  const board = boards.find(({ id }) => id === image.boardId);
  const boardName = image.boardId === null ? texts.uncategorised : board?.name;
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
      <Fact label={image.origin === "uploaded" ? texts.uploaded : texts.date}>
        {date.format(image.createdAt)}
      </Fact>
      {sourceImageId && (
        <Fact
          label={texts.sourcePicture}
          acts={
            <Button size="compact-xs" variant="default" onClick={() => onOpenSource(sourceImageId)}>
              {texts.openSource}
            </Button>
          }
        >
          {" "}
        </Fact>
      )}
      <Fact
        label={texts.board}
        acts={
          <Button size="compact-xs" variant="default" onClick={onMove}>
            {texts.moveShort}
          </Button>
        }
      >
        {boardName}
      </Fact>
      <Fact label={texts.file}>
        {kindOf(image.mimeType)}, {image.width} × {image.height}, {bytes(image.byteSize)}
      </Fact>
    </dl>
  );
}
