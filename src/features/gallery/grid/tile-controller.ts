import type { MouseEvent } from "react";
import type { Image } from "@/lib/images";
import type { MenuPlace } from "../menu-place";

/** What tiles call: one object for the life of the grid, so that a tile is drawn again only for its own picture. */
export interface TileController {
  open: (imageId: string) => void;
  star: (image: Image) => void;
  menu: (image: Image, place: MenuPlace) => void;
  /** The pointer is over it; null when it left. */
  enter: (image: Image | null) => void;
  /** True when the click selects. */
  pick: (image: Image, event: MouseEvent) => boolean;
  toggle: (image: Image) => void;
  dragged: (imageId: string) => readonly string[];
}
