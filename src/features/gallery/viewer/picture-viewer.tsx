"use client";

import { Modal } from "@mantine/core";
import { texts } from "../gallery.texts";
import { useActDialogs } from "../selection/use-act-dialogs";
import type { Filter } from "../use-filter";
import { useOpenImage } from "../use-open-image";
import { CompareViewer } from "./compare/compare-viewer";
import { OnePicture } from "./one-picture";
import { useGoingOn } from "./use-going-on";
import { useViewed } from "./use-viewed";
import classes from "./viewer.module.css";

interface PictureViewerProps {
  imageId: string;
  filter: Filter | undefined;
}

/** Over the whole page: one picture, or two beside each other. */
export function PictureViewer({ imageId, filter }: PictureViewerProps) {
  const viewed = useViewed(imageId, filter);
  const { otherId, walkTo, close, compare } = useOpenImage();
  const dialogs = useActDialogs();
  useGoingOn(viewed, walkTo);
  const isComparing = otherId !== null && viewed.image !== undefined;

  return (
    <Modal.Root
      opened
      onClose={() => (isComparing ? compare(imageId, null) : close())}
      fullScreen
      padding={0}
      closeOnEscape={!dialogs.isOpen}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Content aria-label={texts.viewer} radius={0} style={{ background: "var(--ground)" }}>
        <Modal.Body className={classes.body}>
          {isComparing && viewed.image ? (
            <CompareViewer image={viewed.image} otherId={otherId} images={viewed.images} />
          ) : (
            <OnePicture viewed={viewed} dialogs={dialogs} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
