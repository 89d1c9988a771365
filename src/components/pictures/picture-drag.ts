import type { DragEvent } from "react";
import classes from "./picture-drag.module.css";

const mime = "application/x-atelier-images";

/** Follows the pointer: the picture that was taken hold of and how many go with it. */
function badge(picture: HTMLElement, count: number): HTMLElement {
  const element = document.createElement("div");
  element.className = classes.badge ?? "";
  const source = picture.querySelector<HTMLImageElement>("img:last-of-type")?.currentSrc;
  if (source) {
    const image = document.createElement("img");
    image.src = source;
    image.alt = "";
    element.append(image);
  }
  const number = document.createElement("span");
  number.textContent = String(count);
  element.append(number);
  return element;
}

/** Call in `onDragStart`: the pictures' ids travel with the drag, the first of them for those who take only one. */
export function dragPictures(event: DragEvent<HTMLElement>, imageIds: readonly string[]): void {
  event.dataTransfer.setData(mime, JSON.stringify(imageIds));
  event.dataTransfer.effectAllowed = "copyMove";
  if (imageIds.length < 2) return;
  const element = badge(event.currentTarget, imageIds.length);
  document.body.append(element);
  event.dataTransfer.setDragImage(element, 16, 16);
  setTimeout(() => element.remove());
}

/** While a drag is under way browsers tell its types alone, never what it carries. */
export const isPictureDrag = ({ dataTransfer }: Pick<DragEvent, "dataTransfer">): boolean =>
  dataTransfer.types.includes(mime);

/** None for what anything else has dragged. */
export function droppedPictures(event: DragEvent): string[] {
  try {
    const ids: unknown = JSON.parse(event.dataTransfer.getData(mime));
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
