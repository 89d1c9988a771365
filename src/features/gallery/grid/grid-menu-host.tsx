"use client";

import dynamic from "next/dynamic";
import type { Image } from "@/lib/images";
import type { MenuPlace } from "../menu-place";
import { selection } from "../selection/selection-store";
import type { ActDialogs } from "../selection/use-act-dialogs";
import type { ManyActs } from "../selection/use-many-acts";
import { useRights } from "../selection/use-rights";
import type { Filter } from "../use-filter";
import type { PictureActs } from "../use-picture-acts";
import { meantBy } from "./use-tile-controller";

const GridMenu = dynamic(() => import("./grid-menu").then((module) => module.GridMenu), { ssr: false });
const ManyMenu = dynamic(() => import("./many-menu").then((module) => module.ManyMenu), { ssr: false });

interface GridMenuHostProps {
  image: Image;
  place: MenuPlace;
  filter: Filter;
  acts: PictureActs;
  many: ManyActs;
  dialogs: ActDialogs;
  onOpen: (imageId: string) => void;
  onClose: () => void;
}

/** The menu of one picture, or of all that are selected with it. */
export function GridMenuHost(props: GridMenuHostProps) {
  const { image, place, acts, many, dialogs, onOpen, onClose } = props;
  const ids = meantBy(image.id);
  const chosen = selection.read();
  const rights = useRights(props.image.boardId ?? props.filter.boardId)(
    ids.map((id) => chosen.get(id) ?? (id === image.id ? image.ownerId : null)),
  );
  const shared = { place, many, dialogs, rights, onClose };
  return ids.length > 1 ? (
    <ManyMenu {...shared} ids={ids} />
  ) : (
    <GridMenu {...shared} image={image} acts={acts} onOpen={() => onOpen(image.id)} />
  );
}
