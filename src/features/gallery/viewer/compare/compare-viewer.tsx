"use client";

import { useLocalStorage, useMediaQuery } from "@mantine/hooks";
import type { Image } from "@/lib/images";
import { trpc } from "@/lib/trpc";
import { useOpenImage } from "../../use-open-image";
import classes from "../viewer.module.css";
import { ZoomBar } from "../zoom-bar";
import { CompareBar, type CompareMode } from "./compare-bar";
import { ComparePair } from "./compare-pair";
import { CompareStrip } from "./compare-strip";
import { Differences } from "./differences";
import { useCompareShortcuts } from "./use-compare-shortcuts";
import { usePairZoom } from "./use-pair-zoom";

interface CompareViewerProps {
  image: Image;
  otherId: string;
  /** What the second is chosen from. */
  images: Image[];
}

const isWide = () => window.matchMedia("(min-width: 48.001em)").matches;

/** Two pictures, over or beside each other, and in what they differ. */
export function CompareViewer({ image, otherId, images }: CompareViewerProps) {
  const { compare } = useOpenImage();
  const isPhone = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const [mode, setMode] = useLocalStorage<CompareMode>({
    key: "viewer-compare",
    defaultValue: "slider",
    getInitialValueInEffect: false,
  });
  const [areDifferencesOpen, setDifferencesOpen] = useLocalStorage({
    key: "viewer-differences",
    defaultValue: isWide(),
    getInitialValueInEffect: false,
  });
  const zoom = usePairZoom(image);
  const known = images.find(({ id }) => id === otherId);
  const query = trpc.images.get.useQuery({ id: otherId }, { ...(known && { placeholderData: known }) });
  const other = query.isError ? undefined : query.data;

  const at = images.findIndex(({ id }) => id === otherId);
  const stepTo = (by: 1 | -1) => {
    const beside = images[at + by]?.id === image.id ? images[at + 2 * by] : images[at + by];
    return beside && (() => compare(image.id, beside.id));
  };
  const acts = {
    onPrevious: stepTo(-1),
    onNext: stepTo(1),
    onSwap: () => compare(otherId, image.id),
    onDifferences: () => setDifferencesOpen((isOpen) => !isOpen),
    onEnd: () => compare(image.id, null),
  };
  useCompareShortcuts(zoom, acts);

  return (
    <>
      <CompareBar {...acts} mode={mode} onMode={setMode} areDifferencesOpen={areDifferencesOpen} />
      <div className={classes.view}>
        <div className={classes.compared}>
          <div className={classes.comparedStage} tabIndex={-1} data-autofocus>
            <ComparePair
              key={`${image.id} ${otherId} ${mode}`}
              first={image}
              second={other}
              isGone={query.isError}
              mode={mode}
              isPhone={isPhone ?? false}
              zoom={zoom}
            />
            <ZoomBar {...zoom} />
          </div>
          <CompareStrip
            images={images}
            firstId={image.id}
            secondId={otherId}
            onPick={(id) => compare(image.id, id)}
          />
        </div>
        {areDifferencesOpen && other && <Differences first={image} second={other} />}
      </div>
    </>
  );
}
