"use client";

import { useElementSize, useMergedRef } from "@mantine/hooks";
import { useCallback, useMemo, useRef, useState } from "react";
import { type DrawnRange, VirtualRows } from "@/components/pictures/virtual-rows";
import { useMe } from "@/components/session/use-me";
import type { Image } from "@/lib/images";
import type { Preferences } from "@/lib/preferences";
import { wordsOf } from "@/lib/search-words";
import { trpc } from "@/lib/trpc";
import { texts } from "../gallery.texts";
import type { MenuPlace } from "../menu-place";
import { DateScrubber } from "../scrubber/date-scrubber";
import type { ActDialogs } from "../selection/use-act-dialogs";
import type { ManyActs } from "../selection/use-many-acts";
import type { SelectActs } from "../selection/use-select-acts";
import type { Filter } from "../use-filter";
import { usePictureActs } from "../use-picture-acts";
import { DayHeading, headingHeight } from "./day-heading";
import { GridMenuHost } from "./grid-menu-host";
import classes from "./picture-grid.module.css";
import type { PictureSource } from "./picture-source";
import { PictureTile } from "./picture-tile";
import { imageOfDays } from "./source-days";
import { useGridKeys, useReturnTo } from "./use-grid-keys";
import { gap, useGridRows } from "./use-grid-rows";
import { useGridShortcuts } from "./use-grid-shortcuts";
import { useTileController } from "./use-tile-controller";

interface PictureGridProps {
  filter: Filter;
  source: PictureSource;
  gallery: Preferences["gallery"];
  scroller: HTMLElement | null;
  /** Beside the scroller, where the scrubber stands. */
  host: HTMLElement | null;
  /** The picture in the viewer, which is over the grid and has the keyboard. */
  openId: string | null;
  onOpen: (imageId: string) => void;
  many: ManyActs;
  dialogs: ActDialogs;
  selectActs: SelectActs;
}

/** Pictures that are loaded before they are in sight, on either side. */
const ahead = 60;
const nothing: string[] = [];

export function PictureGrid(props: PictureGridProps) {
  const { filter, source, gallery, scroller, host, openId, many, dialogs, selectActs } = props;
  const me = useMe();
  const utils = trpc.useUtils();
  const { ref: sizeRef, width } = useElementSize();
  const days = source.days();
  const { rows, places } = useGridRows(days, width, gallery);
  const keys = useGridKeys(source, rows);
  const acts = usePictureActs();
  const [menu, setMenu] = useState<{ image: Image; place: MenuPlace } | null>(null);
  const controller = useTileController({
    onOpen: props.onOpen,
    onMenu: (image, place) => setMenu({ image, place }),
    enter: keys.enter,
    acts,
    selectActs,
  });
  useGridShortcuts({
    isOn: openId === null && !dialogs.isOpen,
    filter,
    active: keys.active,
    imageOf: keys.imageOf,
    acts,
    many,
    dialogs,
    selectActs,
  });
  useReturnTo(openId, (id) => {
    const viewed = utils.images.get.getData({ id });
    if (viewed) keys.show(viewed);
  });

  const onDrawn = useCallback(
    ({ first, last }: DrawnRange) => source.want(first - ahead, last + ahead),
    [source],
  );
  const anchoring = useMemo(
    () => ({ idOf: (index: number) => imageOfDays(days, index)?.id, indexOf: source.indexOf }),
    [days, source],
  );
  const words = useMemo(() => (filter.q === undefined ? nothing : wordsOf(filter.q)), [filter.q]);
  const section = useRef<HTMLElement>(null);
  const sectionRef = useMergedRef(section, sizeRef, keys.root);

  return (
    <>
      <section ref={sectionRef} aria-label={texts.title} {...keys.handlers}>
        <VirtualRows
          ref={keys.handle}
          rows={rows}
          places={places}
          gap={gap}
          headingHeight={headingHeight}
          scroller={scroller}
          renderHeading={({ at, isMonth }) => <DayHeading at={at} isMonth={isMonth} />}
          renderTile={({ index }, drawn) => {
            const image = imageOfDays(days, index);
            const { currentIndex } = keys;
            const isInSight = currentIndex >= drawn.first && currentIndex <= drawn.last;
            return image ? (
              <PictureTile
                image={image}
                isCurrent={index === (isInSight ? currentIndex : drawn.first)}
                isOthers={me !== undefined && image.ownerId !== me.id}
                words={words}
                controller={controller}
              />
            ) : (
              <span className={classes.waiting} />
            );
          }}
          onDrawn={onDrawn}
          anchoring={anchoring}
        />
      </section>
      {scroller && host && <DateScrubber rows={rows} places={places} scroller={scroller} host={host} />}
      {menu && (
        <GridMenuHost
          {...menu}
          filter={filter}
          acts={acts}
          many={many}
          dialogs={dialogs}
          onOpen={props.onOpen}
          onClose={() => {
            setMenu(null);
            keys.focusPicture(menu.image.id);
          }}
        />
      )}
    </>
  );
}
