import type { DragEvent } from "react";

const mime = "application/x-picture-id";

/** Call in `onDragStart`: the picture's id travels with the drag. */
export function dragPicture(event: DragEvent, imageId: string): void {
  event.dataTransfer.setData(mime, imageId);
  event.dataTransfer.effectAllowed = "copyMove";
}

/** While a drag is under way browsers tell its types alone, never what it carries. */
export const isPictureDrag = (event: DragEvent): boolean => event.dataTransfer.types.includes(mime);

export const droppedPicture = (event: DragEvent): string | null => event.dataTransfer.getData(mime) || null;
