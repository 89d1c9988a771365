"use client";

import { IconCheck } from "@tabler/icons-react";
import { memo } from "react";
import { BlurredImage } from "@/components/pictures/blurred-image";
import { mediaUrl } from "@/lib/media";
import { useIsSelected } from "../selection/use-selection";
import classes from "./trash.module.css";
import { texts } from "./trash.texts";

interface TrashTileProps {
  id: string;
  prompt: string | undefined;
  thumbhash: string;
  /** Days until it is gone. */
  daysLeft: number;
  /** `isRange`: Shift was held. */
  onPick: (id: string, isRange: boolean) => void;
}

/** A deleted picture: a click selects it, for there is nothing else to do with it. */
export const TrashTile = memo(function TrashTile(props: TrashTileProps) {
  const { id, prompt, thumbhash, daysLeft, onPick } = props;
  const isSelected = useIsSelected(id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the picture itself is what is checked
    <button
      type="button"
      role="checkbox"
      aria-checked={isSelected}
      aria-label={`${texts.select(prompt)}, ${texts.daysLeft(daysLeft)}`}
      className={classes.tile}
      onClick={(event) => onPick(id, event.shiftKey)}
    >
      <BlurredImage src={mediaUrl(id, "thumbnail")} alt="" placeholder={thumbhash} />
      <span className={classes.days}>{texts.daysLeft(daysLeft)}</span>
      <span className={classes.check}>
        <IconCheck size={16} stroke={2.5} aria-hidden />
      </span>
    </button>
  );
});
