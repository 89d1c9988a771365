"use client";

import { ActionIcon, Input, Stack, Text } from "@mantine/core";
import { IconPhotoPlus, IconX } from "@tabler/icons-react";
import { readError } from "@/components/errors/read-error";
import { NumberSlider } from "@/components/fields/number-slider";
import { Hint } from "@/components/hint/hint";
import { BlurredImage } from "@/components/pictures/blurred-image";
import { usePictureDrop } from "@/components/pictures/use-picture-drop";
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
  const drop = usePictureDrop((sourceImageId) => set({ sourceImageId }));
  const query = trpc.images.get.useQuery({ id: imageId ?? "" }, { enabled: imageId !== undefined });
  const isGone = query.isError && readError(query.error).code === "NOT_FOUND";
  return (
    <Stack gap="sm">
      <Input.Wrapper
        label={texts.source}
        labelElement="div"
        error={isGone ? texts.sourceGone : error}
        {...drop.handlers}
      >
        <div
          className={classes.source}
          data-over={drop.isOver || undefined}
          data-filled={imageId !== undefined}
        >
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
