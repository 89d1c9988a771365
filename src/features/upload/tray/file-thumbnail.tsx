"use client";

import { IconAlertTriangle, IconCheck, IconPhoto } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { mediaUrl } from "@/lib/media";
import type { UploadItem } from "../upload-item";
import classes from "./tray.module.css";

/** Bytes: a browser decodes the whole of a file for a picture of 40 pixels. */
const shownUpTo = 20 * 1024 * 1024;

/** The file itself while it is on its way, afterwards the server's small one. */
export function FileThumbnail({ item: { file, state } }: { item: UploadItem }) {
  const imageId = state.is === "done" || state.is === "duplicate" ? state.imageId : null;
  const isShown = imageId === null && file.size <= shownUpTo && state.is !== "failed";
  const [local, setLocal] = useState<string | null>(null);
  useEffect(() => {
    if (!isShown) return;
    const url = URL.createObjectURL(file);
    setLocal(url);
    return () => {
      URL.revokeObjectURL(url);
      setLocal(null);
    };
  }, [file, isShown]);
  const [broken, setBroken] = useState<string | null>(null);
  const src = imageId === null ? local : mediaUrl(imageId, "thumbnail");
  return (
    <span className={classes.thumbnail}>
      {src !== null && src !== broken ? (
        // biome-ignore lint/performance/noImgElement: a file of the person's own
        <img src={src} alt="" decoding="async" onError={() => setBroken(src)} />
      ) : state.is === "failed" ? (
        <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
      ) : (
        <IconPhoto size={18} stroke={1.5} aria-hidden />
      )}
      {state.is === "done" && (
        <span className={classes.check}>
          <IconCheck size={12} stroke={2.5} aria-hidden />
        </span>
      )}
    </span>
  );
}
