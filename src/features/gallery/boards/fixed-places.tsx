"use client";

import { IconInbox, IconPhoto, IconStar, IconTrash, IconUsers } from "@tabler/icons-react";
import { trpc } from "@/lib/trpc";
import { uncategorised } from "@/lib/uncategorised";
import type { Filter } from "../use-filter";
import { texts } from "./boards.texts";
import classes from "./boards-panel.module.css";
import { PlaceLink } from "./place-link";

interface FixedPlacesProps {
  /** The place that is open, as `placeOfFilter` calls it. */
  current: string;
  onGo: (filter: Filter) => void;
  onDropPictures: (ids: string[], to: { id: null; name: string }) => void;
}

const icon = { size: 18, stroke: 1.5, "aria-hidden": true };

/** The places that everyone has. */
export function FixedPlaces({ current, onGo, onDropPictures }: FixedPlacesProps) {
  const loose = trpc.boards.uncategorised.useQuery({});
  const trash = trpc.images.trashCount.useQuery({});
  return (
    <div className={classes.fixed}>
      <PlaceLink
        name={texts.allPictures}
        filter={{}}
        isCurrent={current === "all"}
        onGo={onGo}
        count={loose.data?.totalCount}
        cover={<IconPhoto {...icon} />}
      />
      <PlaceLink
        name={texts.everyone}
        filter={{ whose: "everyone" }}
        isCurrent={current === "everyone"}
        onGo={onGo}
        cover={<IconUsers {...icon} />}
      />
      <PlaceLink
        name={texts.starred}
        filter={{ starred: true, whose: "everyone" }}
        isCurrent={current === "starred"}
        onGo={onGo}
        cover={<IconStar {...icon} />}
      />
      <PlaceLink
        name={texts.uncategorised}
        filter={{ boardId: uncategorised }}
        isCurrent={current === uncategorised}
        onGo={onGo}
        count={loose.data?.imageCount}
        cover={loose.data?.coverImageId ?? <IconInbox {...icon} />}
        onDrop={(ids) => onDropPictures(ids, { id: null, name: texts.uncategorised })}
      />
      <PlaceLink
        name={texts.trash}
        filter={{ place: "trash" }}
        isCurrent={current === "trash"}
        onGo={onGo}
        count={trash.data?.imageCount}
        cover={<IconTrash {...icon} />}
      />
    </div>
  );
}
