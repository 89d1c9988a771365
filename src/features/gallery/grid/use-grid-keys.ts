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
import type { PictureSource } from "./picture-source";
import { gap } from "./use-grid-rows";

/** Milliseconds that the focus waits for a picture that is still being loaded. */
const patience = 3000;

const tileAt = (root: HTMLElement | null, index: number) =>
  root?.querySelector<HTMLElement>(`[data-index="${index}"] a`);

/** One stop for Tab, arrow keys inside; `active` is the picture under the pointer, else the focused one. */
export function useGridKeys(source: PictureSource, rows: TimelineRow[]) {
  const handle = useRef<VirtualRowsHandle>(null);
  const root = useRef<HTMLElement>(null);
  const hovered = useRef<Image | null>(null);
  const focused = useRef<string | null>(null);
  const [current, setCurrent] = useState<{ id: string | null; index: number }>({ id: null, index: 0 });
  const at = current.id === null ? -1 : source.indexOf(current.id);
  const currentIndex = at === -1 ? Math.max(0, Math.min(current.index, source.total() - 1)) : at;

  const latest = useRef(0);
  const focusAt = useCallback((index: number) => {
    latest.current += 1;
    const turn = latest.current;
    const until = performance.now() + patience;
    const look = () => {
      if (latest.current !== turn) return;
      const tile = tileAt(root.current, index);
      if (tile) tile.focus({ preventScroll: true });
      else if (performance.now() < until) requestAnimationFrame(look);
    };
    const drawn = tileAt(root.current, index);
    if (drawn) drawn.focus({ preventScroll: true });
    // One frame to scroll, one to draw.
    else requestAnimationFrame(() => requestAnimationFrame(look));
  }, []);

  const goTo = (index: number) => {
    setCurrent({ index, id: source.imageAt(index)?.id ?? null });
    handle.current?.show(index);
    focusAt(index);
  };
  /** Scrolls to a picture, wherever it is in the list, and focuses it. */
  const show = (image: Pick<Image, "id" | "createdAt">) =>
    void source.locate(image).then(
      (index) => {
        if (index !== -1) goTo(index);
      },
      () => {},
    );

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isWalkKey(event.key) || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    // From now on the keyboard leads, wherever the pointer was left.
    hovered.current = null;
    const pictureRows = rows.filter((row) => row.kind === "pictures");
    goTo(walkGrid(pictureRows, currentIndex, event.key, gap));
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const id = event.target.closest<HTMLElement>("[data-image]")?.dataset.image ?? null;
    focused.current = id;
    if (id) setCurrent({ id, index: source.indexOf(id) });
  };
  const onBlur = () => {
    focused.current = null;
  };
  const enter = useCallback((image: Image | null) => {
    hovered.current = image;
  }, []);

  const imageOf = (id: string) => source.imageAt(source.indexOf(id));
  const active = (): Image | undefined => {
    const id = hovered.current?.id ?? focused.current;
    return id === null ? undefined : imageOf(id);
  };
  const focusPicture = useCallback((id: string) => focusAt(source.indexOf(id)), [source, focusAt]);
  return {
    handle,
    root,
    currentIndex,
    imageOf,
    active,
    enter,
    show,
    focusPicture,
    handlers: { onKeyDown, onFocus, onBlur },
  };
}

/** Closing the viewer leads to the picture that it showed last. */
export function useReturnTo(openId: string | null, show: (id: string) => void) {
  const viewed = useRef(openId);
  const onClosed = useEffectEvent(show);
  useEffect(() => {
    if (openId === null && viewed.current !== null) onClosed(viewed.current);
    viewed.current = openId;
  }, [openId]);
}
