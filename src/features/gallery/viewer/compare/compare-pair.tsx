"use client";

import { Loader, Text } from "@mantine/core";
import { ReactCompareSlider } from "react-compare-slider";
import type { Image } from "@/lib/images";
import { texts } from "../viewer.texts";
import classes from "./compare.module.css";
import type { CompareMode } from "./compare-bar";
import { ComparePane } from "./compare-pane";
import type { PairZoom } from "./use-pair-zoom";

interface ComparePairProps {
  first: Image;
  /** Undefined while it loads. */
  second: Image | undefined;
  isGone: boolean;
  mode: CompareMode;
  isPhone: boolean;
  zoom: PairZoom;
}

const handle = (
  <span className={classes.handle} aria-hidden>
    <span className={classes.grip}>
      <span>‹</span>
      <span>›</span>
    </span>
  </span>
);

/** Both at the same zoom and place: cut at a line that can be drawn, or beside each other. */
export function ComparePair({ first, second, isGone, mode, isPhone, zoom }: ComparePairProps) {
  if (!second)
    return (
      <div className={classes.waiting}>
        {isGone ? <Text>{texts.compareGone}</Text> : <Loader size="sm" color="gray" />}
      </div>
    );
  const panes = {
    first: (
      <ComparePane
        image={first}
        label={texts.first}
        at="start"
        pan={zoom.pan}
        maxScale={zoom.maxScale}
        isZoomed={zoom.isZoomed}
        onTransform={zoom.onFirst}
      />
    ),
    second: (
      <ComparePane
        image={second}
        label={texts.second}
        at={mode === "slider" ? "end" : "start"}
        pan={zoom.other}
        maxScale={zoom.maxScale}
        isZoomed={zoom.isZoomed}
        onTransform={zoom.onSecond}
      />
    ),
  };
  if (mode === "slider")
    return (
      <div ref={zoom.measured} className={classes.over}>
        <ReactCompareSlider
          className={classes.slider}
          style={{ touchAction: "none" }}
          itemOne={panes.first}
          itemTwo={panes.second}
          handle={handle}
          onlyHandleDraggable
          keyboardIncrement="2%"
        />
      </div>
    );
  return (
    <div className={classes.sides} data-stacked={isPhone || undefined}>
      <div ref={zoom.measured}>{panes.first}</div>
      <div>{panes.second}</div>
    </div>
  );
}
