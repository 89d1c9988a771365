"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { texts } from "../upload.texts";
import type { UploadItem } from "../upload-item";
import classes from "./tray.module.css";
import { TrayRow } from "./tray-row";

/** Pixels, as in the style sheet. */
const rowHeight = 56;
const tall: Partial<Record<UploadItem["state"]["is"], number>> = {
  /** A sentence of three lines. */
  failed: 76,
  /** Two buttons under the sentence. */
  duplicate: 88,
};

const heightOf = (item: UploadItem | undefined) => (item && tall[item.state.is]) ?? rowHeight;

/** The files; only those in sight are drawn, since there may be thousands. */
export function TrayRows({ items }: { items: UploadItem[] }) {
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => `${items[index]?.id} ${heightOf(items[index])}`,
    estimateSize: (index) => heightOf(items[index]),
    overscan: 4,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={texts.files}>
      <ul className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const item = items[index];
          return (
            item && (
              <li
                key={item.id}
                className={classes.row}
                style={{ height: size, transform: `translateY(${start}px)` }}
                aria-setsize={items.length}
                aria-posinset={index + 1}
              >
                <TrayRow item={item} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
