"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import type { VirtualRowsHandle } from "@/components/pictures/virtual-rows";
import { isWalkKey, walkGrid } from "@/lib/grid-walk";
import type { Image } from "@/lib/images";
import type { TimelineRow } from "@/lib/timeline";
import { gap } from "./use-grid-rows";

const tileOf = (imageId: string) =>
  document.querySelector<HTMLElement>(`[data-image="${CSS.escape(imageId)}"] a`);

/** One stop for Tab, arrow keys inside; `active` is the picture under the pointer, else the focused one. */
export function useGridKeys(images: Image[], rows: TimelineRow[], openId: string | null) {
  const handle = useRef<VirtualRowsHandle>(null);
  const hovered = useRef<Image | null>(null);
  const focusedId = useRef<string | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const at = images.findIndex(({ id }) => id === currentId);
  const current = Math.max(0, at);

  const focus = useCallback((imageId: string) => {
    // Two frames: one to scroll, one to draw.
    requestAnimationFrame(() => requestAnimationFrame(() => tileOf(imageId)?.focus()));
  }, []);

  // Closing the viewer leads to the picture it showed last.
  const viewed = useRef(openId);
  const show = useEffectEvent((imageId: string) => {
    const index = images.findIndex(({ id }) => id === imageId);
    if (index === -1) return;
    setCurrentId(imageId);
    handle.current?.show(index);
    focus(imageId);
  });
  useEffect(() => {
    if (openId === null && viewed.current !== null) show(viewed.current);
    viewed.current = openId;
  }, [openId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isWalkKey(event.key) || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const pictureRows = rows.filter((row) => row.kind === "pictures");
    const next = walkGrid(pictureRows, current, event.key, gap);
    const image = images[next];
    if (!image) return;
    setCurrentId(image.id);
    handle.current?.show(next);
    focus(image.id);
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const id = event.target.closest<HTMLElement>("[data-image]")?.dataset.image ?? null;
    focusedId.current = id;
    if (id) setCurrentId(id);
  };
  const onBlur = () => {
    focusedId.current = null;
  };
  const onEnter = useCallback((image: Image | null) => {
    hovered.current = image;
  }, []);

  const active = () => {
    const id = hovered.current?.id ?? focusedId.current;
    return images.find((image) => image.id === id);
  };
  return { handle, current, active, onEnter, focus, handlers: { onKeyDown, onFocus, onBlur } };
}
