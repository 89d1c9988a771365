"use client";

import { Button, Loader } from "@mantine/core";
import { IconPhotoOff } from "@tabler/icons-react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { readError } from "@/components/errors/read-error";
import { EmptyState } from "@/components/states/empty-state";
import { texts } from "../gallery.texts";
import classes from "./viewer.module.css";
import { texts as viewerTexts } from "./viewer.texts";

interface ViewerMissingProps {
  /** Null while the picture is being asked for. */
  error: unknown;
  /** It was there a moment ago. */
  isGone: boolean;
  onRetry: () => void;
  onClose: () => void;
}

/** Instead of the picture: it loads, it isn't there, or it couldn't be asked for. */
export function ViewerMissing({ error, isGone, onRetry, onClose }: ViewerMissingProps) {
  if (!error)
    return (
      <div className={classes.centre}>
        <Loader size="sm" color="gray" />
      </div>
    );
  if (readError(error).code !== "NOT_FOUND")
    return (
      <div className={classes.centre}>
        <ErrorPanel error={error} onRetry={onRetry} />
      </div>
    );
  return (
    <div className={classes.centre}>
      <EmptyState
        icon={<IconPhotoOff size={32} stroke={1.25} />}
        title={isGone ? viewerTexts.goneNow : texts.gone}
        action={<Button onClick={onClose}>{texts.backToGallery}</Button>}
      >
        {isGone ? viewerTexts.goneNowHint : texts.goneHint}
      </EmptyState>
    </div>
  );
}
