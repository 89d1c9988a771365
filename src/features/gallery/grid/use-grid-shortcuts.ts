"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import type { Image } from "@/lib/images";
import { selection } from "../selection/selection-store";
import type { ActDialogs } from "../selection/use-act-dialogs";
import type { ManyActs } from "../selection/use-many-acts";
import { useRights } from "../selection/use-rights";
import type { SelectActs } from "../selection/use-select-acts";
import type { Filter } from "../use-filter";
import type { PictureActs } from "../use-picture-acts";
import { areAllStarred } from "./all-starred";

interface GridShortcuts {
  /** Off while something over the grid has the keyboard. */
  isOn: boolean;
  filter: Filter;
  active: () => Image | undefined;
  imageOf: (id: string) => Image | undefined;
  acts: PictureActs;
  many: ManyActs;
  dialogs: ActDialogs;
  selectActs: SelectActs;
}

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]");

/** The keys act on what is selected, else on the picture under the pointer or with the focus. */
export function useGridShortcuts(parts: GridShortcuts) {
  const { isOn, active, acts, many, dialogs, selectActs } = parts;
  const queryClient = useQueryClient();
  const rightsOf = useRights(parts.filter.boardId);

  const act =
    (one: (image: Image) => void, all: (ids: readonly string[]) => void, needs: "change" | null) => () => {
      const chosen = selection.read();
      const image = active();
      if (chosen.size === 0 && !image) return;
      const owners = chosen.size > 0 ? chosen.values() : [image?.ownerId ?? null];
      if (needs && !rightsOf(owners)[needs]) return;
      if (chosen.size > 0) all([...chosen.keys()]);
      else if (image) one(image);
    };
  const open = (kind: "move" | "tag") => (ids: readonly string[]) => dialogs.open(kind, ids);
  useShortcuts(
    isOn
      ? {
          "gallery.star": act(
            acts.star,
            (ids) => void many.star(ids, !areAllStarred(queryClient, ids)),
            null,
          ),
          "gallery.move": act(({ id }) => open("move")([id]), open("move"), "change"),
          "gallery.tag": act(({ id }) => open("tag")([id]), open("tag"), "change"),
          "gallery.download": act(({ id }) => many.download([id]), many.download, null),
          "gallery.delete": act(acts.remove, (ids) => void many.trash(ids), "change"),
          "gallery.selectAll": () => void selectActs.all(),
          "gallery.walk": "listed",
          "gallery.select": "listed",
          "gallery.range": "listed",
          "gallery.clear": "listed",
        }
      : {},
  );

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || event.defaultPrevented || inField(event.target)) return;
    if (event.key === "Escape") selection.clear();
    const link = event.target instanceof HTMLElement ? event.target.closest("[data-image] > a") : null;
    const id = link?.parentElement?.dataset.image;
    const image = id === undefined ? undefined : parts.imageOf(id);
    if (event.key !== " " || !image) return;
    event.preventDefault();
    if (event.shiftKey) selectActs.range(image);
    else selectActs.toggle(image);
  });
  useEffect(() => {
    // Before what is open closes and gives the keyboard back: Escape is for one thing at a time.
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
}
