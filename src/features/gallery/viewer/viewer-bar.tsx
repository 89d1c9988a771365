"use client";

import { ActionIcon, Group, Menu } from "@mantine/core";
import {
  IconArrowsDiff,
  IconDots,
  IconDownload,
  IconInfoCircle,
  IconMaximize,
  IconMinimize,
  IconStar,
  IconStarFilled,
  IconTrash,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Hint } from "@/components/hint/hint";
import type { Image } from "@/lib/images";
import { downloadHref } from "../download-href";
import { texts } from "../gallery.texts";
import { PictureMenuItems } from "../picture-menu-items";
import type { Rights } from "../selection/use-rights";
import type { PictureActs } from "../use-picture-acts";
import classes from "./viewer.module.css";
import { texts as viewerTexts } from "./viewer.texts";

interface ViewerBarProps {
  image: Image | undefined;
  acts: PictureActs;
  rights: Rights;
  mayCompare: boolean;
  isFullScreen: boolean;
  onFullScreen: () => void;
  areDetailsOpen: boolean;
  onDetails: () => void;
  onCompare: () => void;
  onMove: () => void;
  onCopyTo: () => void;
  onTakeOff: () => void;
  onRemove: () => void;
  onClose: () => void;
}

const icon = { size: 20, stroke: 1.5 };

const labelled = (label: string, button: ReactNode) => (
  <Hint label={label} side="bottom">
    {button}
  </Hint>
);

export function ViewerBar(props: ViewerBarProps) {
  const { image, acts, rights } = props;
  return (
    <div className={classes.bar}>
      {labelled(
        texts.close,
        <ActionIcon aria-label={texts.close} onClick={props.onClose}>
          <IconX {...icon} />
        </ActionIcon>,
      )}
      {image && (
        <Group gap={4} wrap="nowrap">
          {labelled(
            image.isStarred ? texts.unstar : texts.star,
            <ActionIcon
              aria-label={texts.star}
              aria-pressed={image.isStarred}
              className={image.isStarred ? classes.starred : undefined}
              onClick={() => acts.star(image)}
            >
              {image.isStarred ? <IconStarFilled size={20} /> : <IconStar {...icon} />}
            </ActionIcon>,
          )}
          {labelled(
            texts.download,
            <ActionIcon component="a" href={downloadHref(image.id)} download aria-label={texts.download}>
              <IconDownload {...icon} />
            </ActionIcon>,
          )}
          {rights.change &&
            labelled(
              texts.delete,
              <ActionIcon aria-label={texts.delete} onClick={props.onRemove}>
                <IconTrash {...icon} />
              </ActionIcon>,
            )}
          {labelled(
            props.mayCompare ? viewerTexts.compare : viewerTexts.compareNone,
            <ActionIcon
              aria-label={viewerTexts.compare}
              aria-disabled={!props.mayCompare}
              data-disabled={!props.mayCompare || undefined}
              onClick={props.onCompare}
            >
              <IconArrowsDiff {...icon} />
            </ActionIcon>,
          )}
          {labelled(
            texts.fullScreen,
            <ActionIcon
              aria-label={texts.fullScreen}
              aria-pressed={props.isFullScreen}
              onClick={props.onFullScreen}
              visibleFrom="sm"
            >
              {props.isFullScreen ? <IconMinimize {...icon} /> : <IconMaximize {...icon} />}
            </ActionIcon>,
          )}
          {labelled(
            texts.details,
            <ActionIcon
              aria-label={texts.details}
              aria-pressed={props.areDetailsOpen}
              onClick={props.onDetails}
            >
              <IconInfoCircle {...icon} />
            </ActionIcon>,
          )}
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <ActionIcon aria-label={texts.acts}>
                <IconDots {...icon} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <PictureMenuItems
                image={image}
                acts={acts}
                rights={rights}
                onMove={props.onMove}
                onRemove={props.onRemove}
              />
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
    </div>
  );
}
