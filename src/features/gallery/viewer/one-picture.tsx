"use client";

import { useFullscreenDocument, useLocalStorage } from "@mantine/hooks";
import type { Image } from "@/lib/images";
import { ActDialogHost } from "../selection/act-dialog-host";
import type { ActDialogs } from "../selection/use-act-dialogs";
import { useManyActs } from "../selection/use-many-acts";
import { useRights } from "../selection/use-rights";
import { useOpenImage } from "../use-open-image";
import { usePictureActs } from "../use-picture-acts";
import { useSteps } from "./use-steps";
import type { useViewed } from "./use-viewed";
import { useViewerShortcuts } from "./use-viewer-shortcuts";
import { useZoom } from "./use-zoom";
import classes from "./viewer.module.css";
import { ViewerBar } from "./viewer-bar";
import { ViewerDetails } from "./viewer-details";
import { ViewerMissing } from "./viewer-missing";
import { ViewerStage } from "./viewer-stage";

const isWide = () => window.matchMedia("(min-width: 48.001em)").matches;
/** Stands for the size of a picture that isn't there yet. */
const unknown = { width: 1, height: 1 };

interface OnePictureProps {
  viewed: ReturnType<typeof useViewed>;
  dialogs: ActDialogs;
}

/** A picture with all that is known of it and all that can be done with it. */
export function OnePicture({ viewed, dialogs }: OnePictureProps) {
  const { image, next, previous } = viewed;
  const { walkTo, close, compare } = useOpenImage();
  const acts = usePictureActs();
  const many = useManyActs();
  const zoom = useZoom(image ?? unknown);
  const rights = useRights(image?.boardId)(image ? [image.ownerId] : []);
  const { toggle: toggleFullScreen, fullscreen } = useFullscreenDocument();
  const [areDetailsOpen, setDetailsOpen] = useLocalStorage({
    key: "viewer-details",
    defaultValue: isWide(),
    getInitialValueInEffect: false,
  });

  const goTo = (target: Image | undefined) => target && (() => walkTo(target.id));
  const other = next ?? previous;
  const step = useSteps(
    {
      next: goTo(next),
      previous: goTo(previous),
      compare: image && other && (() => compare(image.id, other.id)),
    },
    viewed.isSettled,
  );
  const shared = {
    image,
    onPrevious: goTo(previous),
    onNext: goTo(next),
    onFullScreen: () => void toggleFullScreen(),
    onDetails: () => setDetailsOpen((isOpen) => !isOpen),
    onCompare: () => step("compare"),
    onMove: () => image && dialogs.open("move", [image.id]),
    onRemove: () => {
      if (!image) return;
      if (other) walkTo(other.id);
      else close();
      acts.remove(image);
    },
  };
  const onStar = () => image && acts.star(image);
  useViewerShortcuts(!dialogs.isOpen, {
    ...shared,
    onPrevious: () => step("previous"),
    onNext: () => step("next"),
    zoom,
    mayChange: rights.change,
    onStar,
  });

  return (
    <>
      <ViewerBar
        {...shared}
        acts={acts}
        rights={rights}
        isFullScreen={fullscreen}
        areDetailsOpen={areDetailsOpen}
        mayCompare={other !== undefined}
        onCopyTo={() => image && dialogs.open("copy", [image.id])}
        onTakeOff={() => image && void many.takeOff([image.id])}
        onClose={close}
      />
      {image ? (
        <div className={classes.view}>
          <ViewerStage {...shared} image={image} zoom={zoom} onClose={close} />
          {areDetailsOpen && (
            <ViewerDetails
              image={image}
              mayChange={rights.change}
              onMove={shared.onMove}
              onOpenSource={walkTo}
            />
          )}
        </div>
      ) : (
        <ViewerMissing error={viewed.error} isGone={viewed.isGone} onRetry={viewed.retry} onClose={close} />
      )}
      <ActDialogHost dialogs={dialogs} many={many} />
    </>
  );
}
