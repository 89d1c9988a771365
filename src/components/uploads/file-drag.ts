import type { DragEvent } from "react";
import { isPictureDrag } from "@/components/pictures/picture-drag";

/** Files from the computer; one of the studio's own pictures, which a browser may call a file as well, is none. */
export const isFileDrag = (event: Pick<DragEvent, "dataTransfer">): boolean =>
  event.dataTransfer.types.includes("Files") && !isPictureDrag(event);
