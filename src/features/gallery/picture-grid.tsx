"use client";

import { useElementSize } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { useCallback, useState } from "react";
import { VirtualRows } from "@/components/pictures/virtual-rows";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import type { Image } from "@/lib/images";
import type { Preferences } from "@/lib/preferences";
import { DayHeading, headingHeight } from "./day-heading";
import { texts } from "./gallery.texts";
import type { MenuPlace } from "./menu-place";
import { PictureTile } from "./picture-tile";
import { useGridKeys } from "./use-grid-keys";
import { gap, useGridRows } from "./use-grid-rows";
import { usePictureActs } from "./use-picture-acts";

const GridMenu = dynamic(() => import("./grid-menu").then((module) => module.GridMenu), { ssr: false });
const MoveDialog = dynamic(() => import("./move-dialog").then((module) => module.MoveDialog), { ssr: false });

interface PictureGridProps {
  images: Image[];
  gallery: Preferences["gallery"];
  scroller: HTMLElement | null;
  /** The picture in the viewer, which is over the grid and has the keyboard. */
  openId: string | null;
  onOpen: (imageId: string) => void;
  onNearEnd: () => void;
}

export function PictureGrid(props: PictureGridProps) {
  const { images, gallery, scroller, openId, onOpen, onNearEnd } = props;
  const { ref, width } = useElementSize();
  const rows = useGridRows(images, width, gallery);
  const { handle, current, active, onEnter, focus, handlers } = useGridKeys(images, rows, openId);
  const acts = usePictureActs();
  const [menu, setMenu] = useState<{ imageId: string; place: MenuPlace } | null>(null);
  const [moving, setMoving] = useState<Image | null>(null);

  const withActive = (act: (image: Image) => void) => () => {
    const image = active();
    if (image) act(image);
  };
  useShortcuts(
    openId !== null
      ? {}
      : {
          "gallery.star": withActive(acts.star),
          "gallery.move": withActive(setMoving),
          "gallery.delete": withActive(acts.remove),
          "gallery.walk": "listed",
        },
  );

  const onMenu = useCallback((image: Image, place: MenuPlace) => setMenu({ imageId: image.id, place }), []);
  const menuImage = images.find(({ id }) => id === menu?.imageId);

  return (
    <>
      <section ref={ref} aria-label={texts.title} {...handlers}>
        <VirtualRows
          ref={handle}
          rows={rows}
          gap={gap}
          headingHeight={headingHeight}
          scroller={scroller}
          renderHeading={({ month, day }) => <DayHeading month={month} day={day} />}
          renderTile={({ index }) => {
            const image = images[index];
            return (
              image && (
                <PictureTile
                  image={image}
                  isCurrent={index === current}
                  onOpen={onOpen}
                  onStar={acts.star}
                  onMenu={onMenu}
                  onEnter={onEnter}
                />
              )
            );
          }}
          onNearEnd={onNearEnd}
        />
      </section>
      {menu && menuImage && (
        <GridMenu
          image={menuImage}
          place={menu.place}
          acts={acts}
          onOpen={() => onOpen(menuImage.id)}
          onMove={() => setMoving(menuImage)}
          onClose={() => {
            setMenu(null);
            focus(menuImage.id);
          }}
        />
      )}
      {moving && <MoveDialog image={moving} acts={acts} onClose={() => setMoving(null)} />}
    </>
  );
}
