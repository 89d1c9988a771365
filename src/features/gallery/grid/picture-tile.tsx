"use client";

import { useLongPress } from "@mantine/hooks";
import { IconCheck, IconDots, IconStar, IconStarFilled } from "@tabler/icons-react";
import { memo, useState } from "react";
import { PictureLink } from "@/components/pictures/picture-link";
import type { Image } from "@/lib/images";
import { mediaUrl } from "@/lib/media";
import { texts } from "../gallery.texts";
import { menuPlaceOf } from "../menu-place";
import { texts as selectionTexts } from "../selection/selection.texts";
import { useIsSelected } from "../selection/use-selection";
import classes from "./picture-tile.module.css";
import { TileCaption } from "./tile-caption";
import type { TileController } from "./tile-controller";

interface PictureTileProps {
  image: Image;
  /** Reached with Tab; the arrow keys lead to the others. */
  isCurrent: boolean;
  /** Somebody else's: their name is shown. */
  isOthers: boolean;
  /** Searched for, and marked in the prompt. */
  words: string[];
  controller: TileController;
}

/** Its buttons are there only while they are near to hand: a grid of hundreds stays light. */
export const PictureTile = memo(function PictureTile(props: PictureTileProps) {
  const { image, isCurrent, isOthers, words, controller } = props;
  const isSelected = useIsSelected(image.id);
  const [isHovered, setIsHovered] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const isNear = isHovered || hasFocus;
  const tabIndex = isCurrent ? 0 : -1;
  const longPress = useLongPress(() => controller.toggle(image), {
    events: ["touch"],
    cancelOnMove: true,
    // Lifting the finger must not open the picture.
    onFinish: (event) => event.preventDefault(),
  });
  const star = image.isStarred ? texts.unstar : texts.star;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard reaches the same menu through the link
    <div
      {...longPress}
      className={classes.root}
      data-image={image.id}
      data-selected={isSelected || undefined}
      onContextMenu={(event) => {
        event.preventDefault();
        controller.menu(image, menuPlaceOf(event));
      }}
      onMouseEnter={() => {
        setIsHovered(true);
        controller.enter(image);
      }}
      onMouseLeave={() => {
        setIsHovered(false);
        controller.enter(null);
      }}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
      <PictureLink
        imageId={image.id}
        src={mediaUrl(image.id, "thumbnail")}
        label={texts.openPicture(image.metadata.prompt)}
        placeholder={image.thumbhash}
        href={`/gallery?image=${encodeURIComponent(image.id)}`}
        tabIndex={tabIndex}
        onOpen={controller.open}
        onPick={(event) => controller.pick(image, event)}
        dragged={() => controller.dragged(image.id)}
      />
      {(isOthers || (isNear && words.length > 0)) && (
        <TileCaption
          maker={isOthers ? image.ownerName : null}
          prompt={isNear && words.length > 0 ? image.metadata.prompt : undefined}
          words={words}
        />
      )}
      {(isNear || isSelected) && (
        // biome-ignore lint/a11y/useSemanticElements: drawn on the picture, and pressed with Shift for a range
        <button
          type="button"
          role="checkbox"
          className={classes.check}
          tabIndex={tabIndex}
          aria-label={selectionTexts.select}
          aria-checked={isSelected}
          onClick={(event) => {
            if (!controller.pick(image, event)) controller.toggle(image);
          }}
        >
          <IconCheck size={16} stroke={2.5} aria-hidden />
        </button>
      )}
      {(isNear || image.isStarred) && (
        <button
          type="button"
          className={classes.star}
          tabIndex={tabIndex}
          aria-label={star}
          aria-pressed={image.isStarred}
          data-on={image.isStarred || undefined}
          onClick={() => controller.star(image)}
        >
          {image.isStarred ? <IconStarFilled size={18} /> : <IconStar size={18} stroke={1.75} />}
        </button>
      )}
      {isNear && (
        <button
          type="button"
          className={classes.more}
          tabIndex={tabIndex}
          aria-label={texts.acts}
          aria-haspopup="menu"
          onClick={(event) => controller.menu(image, menuPlaceOf(event))}
        >
          <IconDots size={18} stroke={1.75} />
        </button>
      )}
    </div>
  );
});
