"use client";

import { Modal } from "@mantine/core";
import { useFullscreenDocument, useLocalStorage } from "@mantine/hooks";
import { useState } from "react";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import type { Image } from "@/lib/images";
import { texts } from "../gallery.texts";
import { MoveDialog } from "../move-dialog";
import type { Filter } from "../use-filter";
import { useOpenImage } from "../use-open-image";
import { usePictureActs } from "../use-picture-acts";
import { useViewed } from "./use-viewed";
import classes from "./viewer.module.css";
import { ViewerBar } from "./viewer-bar";
import { ViewerDetails } from "./viewer-details";
import { ViewerMissing } from "./viewer-missing";
import { ViewerStage } from "./viewer-stage";

interface PictureViewerProps {
  imageId: string;
  filter: Filter | undefined;
}

const isWide = () => window.matchMedia("(min-width: 48.001em)").matches;

export function PictureViewer({ imageId, filter }: PictureViewerProps) {
  const { image, next, previous, error, retry } = useViewed(imageId, filter);
  const { walkTo, close } = useOpenImage();
  const acts = usePictureActs();
  const { toggle: toggleFullScreen, fullscreen } = useFullscreenDocument();
  const [areDetailsOpen, setDetailsOpen] = useLocalStorage({
    key: "viewer-details",
    defaultValue: isWide(),
    getInitialValueInEffect: false,
  });
  const [isMoving, setIsMoving] = useState(false);

  const goTo = (target: Image | undefined) => target && (() => walkTo(target.id));
  const onNext = goTo(next);
  const onPrevious = goTo(previous);
  const remove = () => {
    if (!image) return;
    const after = next ?? previous;
    if (after) walkTo(after.id);
    else close();
    acts.remove(image);
  };
  const toggleDetails = () => setDetailsOpen((isOpen) => !isOpen);
  const onFullScreen = () => void toggleFullScreen();
  useShortcuts(
    isMoving
      ? {}
      : {
          "viewer.previous": () => onPrevious?.(),
          "viewer.next": () => onNext?.(),
          "viewer.full": onFullScreen,
          "viewer.details": toggleDetails,
          "viewer.star": () => image && acts.star(image),
          "viewer.move": () => setIsMoving(true),
          "viewer.delete": remove,
          "viewer.close": "listed",
        },
  );

  return (
    <Modal.Root
      opened
      onClose={close}
      fullScreen
      padding={0}
      closeOnEscape={!isMoving}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Content aria-label={texts.viewer} radius={0} style={{ background: "var(--ground)" }}>
        <Modal.Body className={classes.body}>
          <ViewerBar
            image={image}
            acts={acts}
            isFullScreen={fullscreen}
            onFullScreen={onFullScreen}
            areDetailsOpen={areDetailsOpen}
            onDetails={toggleDetails}
            onMove={() => setIsMoving(true)}
            onRemove={remove}
            onClose={close}
          />
          {image ? (
            <div className={classes.view}>
              <ViewerStage image={image} onPrevious={onPrevious} onNext={onNext} />
              {areDetailsOpen && (
                <ViewerDetails image={image} onMove={() => setIsMoving(true)} onOpenSource={walkTo} />
              )}
            </div>
          ) : (
            <ViewerMissing error={error} onRetry={retry} onClose={close} />
          )}
          {isMoving && image && <MoveDialog image={image} acts={acts} onClose={() => setIsMoving(false)} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
