"use client";

import dynamic from "next/dynamic";
import type { Filter } from "./use-filter";
import { useOpenImage } from "./use-open-image";

const PictureViewer = dynamic(
  () => import("./viewer/picture-viewer").then((module) => module.PictureViewer),
  { ssr: false },
);

/**
 * The viewer over whatever page it stands on, while the address names a picture. `filter` is the list that the
 * arrows walk; without it, the board that the picture is on.
 */
export function ViewerHost({ filter }: { filter?: Filter }) {
  const { imageId } = useOpenImage();
  return imageId !== null && <PictureViewer imageId={imageId} filter={filter} />;
}
