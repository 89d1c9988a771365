"use client";

import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { RowPlaces } from "@/components/pictures/row-places";
import type { TimelineRow } from "@/lib/timeline";
import { calendar } from "../grid/day-heading";
import { texts as gridTexts } from "../grid/grid.texts";
import classes from "./date-scrubber.module.css";
import { markAt, monthMarks, ticksOf } from "./month-marks";
import { texts } from "./scrubber.texts";

interface DateScrubberProps {
  rows: readonly TimelineRow[];
  places: RowPlaces;
  scroller: HTMLElement;
  /** Where it stands: beside the scroller. */
  host: HTMLElement;
}

/** Windows that there must be to scroll through before it is worth its place. */
const worthIt = 3;
/** Milliseconds without a move after which a phone hides the handle. */
const stillAfter = 1500;

const monthName = (at: number | null) => (at === null ? gridTexts.earlier : calendar().monthOf(at));

/** The months along the edge: dragged, clicked or walked with the keys, the list goes there. */
export function DateScrubber({ rows, places, scroller, host }: DateScrubberProps) {
  const { ref, height: track } = useElementSize();
  const total = places.tops.at(-1) ?? 0;
  const marks = useMemo(() => monthMarks(rows, places, monthName), [rows, places]);
  const ticks = useMemo(() => ticksOf(marks, total, Math.max(1, track)), [marks, total, track]);
  const thumb = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [isDragged, setIsDragged] = useState(false);
  const isWorthIt = marks.length > 1 && total > worthIt * scroller.clientHeight;

  useEffect(() => {
    const follow = () => {
      const way = Math.max(1, total - scroller.clientHeight);
      thumb.current?.style.setProperty("--at", String(Math.min(1, scroller.scrollTop / way)));
      setCurrent(markAt(marks, scroller.scrollTop));
    };
    const move = () => {
      follow();
      thumb.current?.setAttribute("data-moving", "");
      clearTimeout(still);
      still = setTimeout(() => thumb.current?.removeAttribute("data-moving"), stillAfter);
    };
    let still: ReturnType<typeof setTimeout> | undefined;
    follow();
    scroller.addEventListener("scroll", move, { passive: true });
    return () => {
      clearTimeout(still);
      scroller.removeEventListener("scroll", move);
    };
  }, [scroller, marks, total]);

  if (!isWorthIt) return null;

  const goTo = (index: number) => {
    const mark = marks[Math.min(marks.length - 1, Math.max(0, index))];
    if (mark) scroller.scrollTop = mark.top;
  };
  const nextYear = (by: 1 | -1) => {
    const year = marks[current]?.year;
    let at = current;
    while (marks[at]?.year === year && at + by >= 0 && at + by < marks.length) at += by;
    return at;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number | undefined> = {
      ArrowDown: current + 1,
      ArrowRight: current + 1,
      ArrowUp: current - 1,
      ArrowLeft: current - 1,
      PageDown: nextYear(1),
      PageUp: nextYear(-1),
      Home: 0,
      End: marks.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    goTo(target);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
    scroller.scrollTop = part * (total - scroller.clientHeight);
  };

  return createPortal(
    <div
      ref={ref}
      className={classes.root}
      role="slider"
      tabIndex={0}
      aria-label={texts.label}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={marks.length - 1}
      aria-valuenow={current}
      aria-valuetext={marks[current]?.label}
      data-dragged={isDragged || undefined}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setIsDragged(true);
        drag(event);
      }}
      onPointerMove={(event) => {
        if (isDragged) drag(event);
      }}
      onPointerUp={() => setIsDragged(false)}
      onPointerCancel={() => setIsDragged(false)}
    >
      {ticks.map(({ label, at, isYear }) => (
        <span
          key={label}
          className={isYear ? classes.year : classes.month}
          style={{ top: `${100 * at}%` }}
          aria-hidden
        >
          {isYear && label}
        </span>
      ))}
      <div ref={thumb} className={classes.thumb} aria-hidden>
        <span className={classes.bubble}>{marks[current]?.label}</span>
      </div>
    </div>,
    host,
  );
}
