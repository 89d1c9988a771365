"use client";

import { Menu } from "@mantine/core";
import {
  IconArrowBackUp,
  IconCopyPlus,
  IconDownload,
  IconFolderMinus,
  IconFolderSymlink,
  IconMaximize,
  IconPhotoEdit,
  IconPhotoStar,
  IconStar,
  IconStarFilled,
  IconTag,
  IconTrash,
} from "@tabler/icons-react";
import { ShortcutKeys } from "@/components/shortcuts/shortcut-keys";
import type { Image } from "@/lib/images";
import { type RecallKind, recallable, recallValues } from "@/lib/recall";
import { downloadHref } from "./download-href";
import { texts } from "./gallery.texts";
import { texts as selectionTexts } from "./selection/selection.texts";
import type { Rights } from "./selection/use-rights";
import type { PictureActs } from "./use-picture-acts";
import { useRecallInto } from "./use-recall-into";

interface PictureMenuItemsProps {
  image: Image;
  acts: PictureActs;
  /** Missing where the picture is open already. */
  onOpen?: () => void;
  /** What the person may do with it. */
  rights: Rights;
  onMove: () => void;
  /** Missing where it isn't offered, like the two after it. */
  onCopyTo?: () => void;
  onTag?: () => void;
  onTakeOff?: () => void;
  onRemove: () => void;
}

const shownKinds: RecallKind[] = ["all", "remix", "prompt", "seed", "source"];
const icon = { size: 18, stroke: 1.5 };

/** What can be done with a picture, for the context menu and the viewer's. */
export function PictureMenuItems(props: PictureMenuItemsProps) {
  const { image, acts, rights, onOpen, onCopyTo, onTag, onTakeOff } = props;
  const recallInto = useRecallInto();
  const place = onOpen ? "gallery" : "viewer";
  const kinds = recallable(image).filter((kind) => shownKinds.includes(kind));
  return (
    <>
      {onOpen && (
        <Menu.Item leftSection={<IconMaximize {...icon} />} onClick={onOpen}>
          {texts.open}
        </Menu.Item>
      )}
      {kinds.map((kind) => (
        <Menu.Item
          key={kind}
          leftSection={kind === "source" ? <IconPhotoEdit {...icon} /> : <IconArrowBackUp {...icon} />}
          onClick={() => recallInto(recallValues(image, kind))}
        >
          {texts.use[kind]}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item
        leftSection={image.isStarred ? <IconStarFilled size={18} /> : <IconStar {...icon} />}
        rightSection={<ShortcutKeys id={`${place}.star`} />}
        onClick={() => acts.star(image)}
      >
        {image.isStarred ? texts.unstar : texts.star}
      </Menu.Item>
      {rights.change && (
        <Menu.Item
          leftSection={<IconFolderSymlink {...icon} />}
          rightSection={<ShortcutKeys id={`${place}.move`} />}
          onClick={props.onMove}
        >
          {texts.move}
        </Menu.Item>
      )}
      {rights.takeOff && onTakeOff && (
        <Menu.Item leftSection={<IconFolderMinus {...icon} />} onClick={onTakeOff}>
          {selectionTexts.takeOff}
        </Menu.Item>
      )}
      {onCopyTo && (
        <Menu.Item leftSection={<IconCopyPlus {...icon} />} onClick={onCopyTo}>
          {selectionTexts.copy}
        </Menu.Item>
      )}
      {rights.change && onTag && (
        <Menu.Item
          leftSection={<IconTag {...icon} />}
          rightSection={<ShortcutKeys id="gallery.tag" />}
          onClick={onTag}
        >
          {selectionTexts.tag}
        </Menu.Item>
      )}
      {image.boardId !== null && rights.cover && (
        <Menu.Item leftSection={<IconPhotoStar {...icon} />} onClick={() => acts.cover(image)}>
          {texts.cover}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconDownload {...icon} />}
        component="a"
        href={downloadHref(image.id)}
        download
      >
        {texts.download}
      </Menu.Item>
      {rights.change && (
        <>
          <Menu.Divider />
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<IconTrash {...icon} />}
            rightSection={<ShortcutKeys id={`${place}.delete`} />}
            onClick={props.onRemove}
          >
            {texts.delete}
          </Menu.Item>
        </>
      )}
    </>
  );
}
