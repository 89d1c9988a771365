"use client";

import { ActionIcon } from "@mantine/core";
import { useLongPress } from "@mantine/hooks";
import { IconDots, IconStar, IconStarFilled } from "@tabler/icons-react";
import { memo } from "react";
import { PictureLink } from "@/components/pictures/picture-link";
import type { Image } from "@/lib/images";
import { mediaUrl } from "@/lib/media";
import { texts } from "./gallery.texts";
import { type MenuPlace, menuPlaceOf } from "./menu-place";
import classes from "./picture-tile.module.css";

interface PictureTileProps {
  image: Image;
  /** Reached with Tab; the arrow keys lead to the others. */
  isCurrent: boolean;
  onOpen: (imageId: string) => void;
  onStar: (image: Image) => void;
  onMenu: (image: Image, place: MenuPlace) => void;
  onEnter: (image: Image | null) => void;
}

export const PictureTile = memo(function PictureTile(props: PictureTileProps) {
  const { image, isCurrent, onOpen, onStar, onMenu, onEnter } = props;
  const tabIndex = isCurrent ? 0 : -1;
  const longPress = useLongPress(
    (event) => {
      const touch = "touches" in event ? event.touches[0] : undefined;
      if (touch) onMenu(image, { x: touch.clientX, y: touch.clientY });
    },
    // Lifting the finger must neither open the picture nor close the menu.
    { events: ["touch"], cancelOnMove: true, onFinish: (event) => event.preventDefault() },
  );
  const label = texts.openPicture(image.metadata.prompt);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard reaches the same menu through the link
    <div
      {...longPress}
      className={classes.root}
      data-image={image.id}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(image, menuPlaceOf(event));
      }}
      onMouseEnter={() => onEnter(image)}
      onMouseLeave={() => onEnter(null)}
    >
      <PictureLink
        imageId={image.id}
        src={mediaUrl(image.id, "thumbnail")}
        label={label}
        placeholder={image.thumbhash}
        href={`/gallery?image=${encodeURIComponent(image.id)}`}
        tabIndex={tabIndex}
        onOpen={onOpen}
      />
      <ActionIcon
        className={classes.star}
        variant="transparent"
        size="md"
        tabIndex={tabIndex}
        aria-label={image.isStarred ? texts.unstar : texts.star}
        aria-pressed={image.isStarred}
        data-on={image.isStarred || undefined}
        onClick={() => onStar(image)}
      >
        {image.isStarred ? <IconStarFilled size={18} /> : <IconStar size={18} stroke={1.75} />}
      </ActionIcon>
      <ActionIcon
        className={classes.more}
        variant="transparent"
        size="md"
        tabIndex={tabIndex}
        aria-label={texts.acts}
        aria-haspopup="menu"
        onClick={(event) => onMenu(image, menuPlaceOf(event))}
      >
        <IconDots size={18} stroke={1.75} />
      </ActionIcon>
    </div>
  );
});
