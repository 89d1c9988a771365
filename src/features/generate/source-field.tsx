"use client";

import { ActionIcon, Input, Stack, Text } from "@mantine/core";
import { IconPhotoPlus, IconX } from "@tabler/icons-react";
import type { DragEvent } from "react";
import { readError } from "@/components/errors/read-error";
import { NumberSlider } from "@/components/fields/number-slider";
import { Hint } from "@/components/hint/hint";
import { BlurredImage } from "@/components/pictures/blurred-image";
import { usePictureDrop } from "@/components/pictures/use-picture-drop";
import { offerFiles } from "@/components/uploads/upload-offers";
import { useFileTarget } from "@/components/uploads/use-file-target";
import { mediaUrl } from "@/lib/media";
import { trpc } from "@/lib/trpc";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";
import type { SetForm } from "./use-form";

interface SourceFieldProps {
  imageId: string | undefined;
  strength: number;
  set: SetForm;
  error: string | undefined;
}

export function SourceField({ imageId, strength, set, error }: SourceFieldProps) {
  const drop = usePictureDrop(([sourceImageId]) => set({ sourceImageId }));
  const fileDrop = useFileTarget((file) =>
    offerFiles({
      files: [file],
      boardId: null,
      onArrived: (sourceImageId) => set({ sourceImageId }),
    }),
  );
  const both = (on: "onDragEnter" | "onDragLeave" | "onDrop") => (event: DragEvent) => {
    drop.handlers[on](event);
    fileDrop.handlers[on](event);
  };
  const isOver = drop.isOver || fileDrop.isOver;
  const query = trpc.images.get.useQuery({ id: imageId ?? "" }, { enabled: imageId !== undefined });
  const isGone = query.isError && readError(query.error).code === "NOT_FOUND";
  return (
    <Stack gap="sm">
      <Input.Wrapper
        label={texts.source}
        labelElement="div"
        error={isGone ? texts.sourceGone : error}
        onDragOver={drop.handlers.onDragOver}
        onDragEnter={both("onDragEnter")}
        onDragLeave={both("onDragLeave")}
        onDrop={both("onDrop")}
      >
        <div className={classes.source} data-over={isOver || undefined} data-filled={imageId !== undefined}>
          {imageId === undefined ? (
            <>
              <IconPhotoPlus size={20} stroke={1.5} aria-hidden />
              <Text size="xs" c="dimmed">
                {texts.sourceHint}
              </Text>
            </>
          ) : (
            <>
              <BlurredImage
                src={mediaUrl(imageId, "thumbnail")}
                alt={texts.sourceAlt}
                placeholder={query.data?.thumbhash ?? null}
                fit="contain"
              />
              <Hint label={texts.removeSource}>
                <ActionIcon
                  className={classes.sourceRemove}
                  variant="default"
                  aria-label={texts.removeSource}
                  onClick={() => set({ sourceImageId: null })}
                >
                  <IconX size={18} stroke={1.5} />
                </ActionIcon>
              </Hint>
            </>
          )}
        </div>
      </Input.Wrapper>
      {imageId !== undefined && (
        <NumberSlider
          label={texts.strength}
          hint={texts.strengthHint}
          value={strength}
          onChange={(denoisingStrength) => set({ denoisingStrength })}
          min={0}
          max={1}
          step={0.05}
        />
      )}
    </Stack>
  );
}
