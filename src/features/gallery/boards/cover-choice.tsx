"use client";

import { UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { BlurredImage } from "@/components/pictures/blurred-image";
import { mediaUrl } from "@/lib/media";
import classes from "./cover-dialog.module.css";

interface CoverChoiceProps {
  imageId: string;
  name: string;
  /** Written on the picture. */
  label?: string;
  isChosen: boolean;
  onChoose: () => void;
}

export function CoverChoice({ imageId, name, label, isChosen, onChoose }: CoverChoiceProps) {
  return (
    <UnstyledButton className={classes.square} aria-label={name} aria-pressed={isChosen} onClick={onChoose}>
      <BlurredImage src={mediaUrl(imageId, "thumbnail")} alt="" placeholder={null} loading="lazy" />
      {label !== undefined && (
        <span className={classes.label} aria-hidden>
          {label}
        </span>
      )}
      {isChosen && (
        <span className={classes.check} aria-hidden>
          <IconCheck size={16} stroke={2} />
        </span>
      )}
    </UnstyledButton>
  );
}
