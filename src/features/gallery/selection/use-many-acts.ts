"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { imageLimits } from "@/lib/image-limits";
import { trpc } from "@/lib/trpc";
import { bringToSources, patchSources, removeFromSources } from "../grid/picture-sources";
import { downloadZip } from "./download-zip";
import { type ManyResult, reportOf, runMany } from "./run-many";
import { texts } from "./selection.texts";
import { selection } from "./selection-store";

export interface BoardChoice {
  /** Null: no board. */
  id: string | null;
  name: string;
}

/** Pictures whose own row is changed beforehand: of many more than a few none is looked at on its own. */
const patched = 20;

/** What can be done to many pictures at once. Each act tells what changed and what was refused, and can be undone. */
export function useManyActs() {
  const queryClient = useQueryClient();
  const utils = trpc.useUtils();
  return useMemo(() => {
    const images = utils.client.images;
    const fresh = () => {
      void utils.images.invalidate();
      void utils.boards.invalidate();
    };

    function report(
      result: ManyResult<unknown>,
      done: (count: number) => string,
      undo: () => Promise<unknown>,
    ) {
      if (result.error !== null) notifyError(result.error);
      const isWorthTelling = result.error === null || result.changed.length > 0;
      if (isWorthTelling) {
        notify(reportOf(result, done), {
          ...(result.changed.length > 0 && { undo: () => void undo().then(fresh, notifyError) }),
        });
      }
      fresh();
    }

    const trash = (ids: readonly string[]) =>
      runMany(ids, texts.progress.trash, (chunk) => images.trash.mutate({ ids: chunk }));
    const restore = (ids: readonly string[]) => {
      bringToSources(queryClient, ids);
      return runMany(ids, texts.progress.restore, (chunk) => images.restoreMany.mutate({ ids: chunk }));
    };
    const purge = (ids: readonly string[]) =>
      runMany(ids, texts.progress.purge, (chunk) => images.purge.mutate({ ids: chunk }));
    const moveTo = (ids: readonly string[], boardId: string | null) =>
      runMany(ids, texts.progress.move, (chunk) => images.move.mutate({ ids: chunk, boardId }));
    const starAs = (ids: readonly string[], isStarred: boolean) =>
      runMany(ids, isStarred ? texts.progress.star : texts.progress.unstar, (chunk) =>
        images.star.mutate({ ids: chunk, isStarred }),
      );

    async function putBack(changed: { id: string; from: string | null }[]) {
      for (const from of new Set(changed.map((moved) => moved.from))) {
        const ids = changed.filter((moved) => moved.from === from).map(({ id }) => id);
        const { error } = await moveTo(ids, from);
        if (error !== null) throw error;
      }
    }

    async function move(ids: readonly string[], to: BoardChoice, done: (count: number) => string) {
      const result = await moveTo(ids, to.id);
      // Those that were there already haven't moved.
      const changed = result.changed.filter(({ from }) => from !== to.id);
      selection.drop(changed.map(({ id }) => id));
      report({ ...result, changed }, done, () => putBack(changed));
    }

    return {
      star: async (ids: readonly string[], isStarred: boolean) => {
        patchSources(queryClient, new Set(ids), { isStarred });
        for (const id of ids.slice(0, patched))
          utils.images.get.setData({ id }, (old) => old && { ...old, isStarred });
        const result = await starAs(ids, isStarred);
        report(result, isStarred ? texts.done.star : texts.done.unstar, () =>
          starAs(result.changed, !isStarred),
        );
      },
      move: (ids: readonly string[], to: BoardChoice) =>
        move(ids, to, (count) => texts.done.move(count, to.name)),
      takeOff: (ids: readonly string[]) =>
        move(ids, { id: null, name: texts.uncategorised }, texts.done.takeOff),
      copy: async (ids: readonly string[], to: BoardChoice) => {
        const result = await runMany(ids, texts.progress.copy, (chunk) =>
          images.copy.mutate({ ids: chunk, boardId: to.id }),
        );
        const copies = result.changed.map(({ copyId }) => copyId);
        report(
          result,
          (count) => texts.done.copy(count, to.name),
          async () => {
            await trash(copies);
            await purge(copies);
          },
        );
      },
      /** Word by word, so that undoing takes away what each picture got and nothing that it had. */
      tag: async (ids: readonly string[], add: string[], remove: string[]) => {
        const words = [
          ...add.map((tag) => ({ add: [tag], remove: [] })),
          ...remove.map((tag) => ({ add: [], remove: [tag] })),
        ];
        const touched = new Set<string>();
        const undone: (() => Promise<unknown>)[] = [];
        let all: ManyResult<string> = { changed: [], refused: [], left: 0, error: null };
        for (const word of words) {
          const result = await runMany(ids, texts.progress.tag, (chunk) =>
            images.tag.mutate({ ids: chunk, ...word }),
          );
          for (const id of result.changed) touched.add(id);
          undone.push(() =>
            runMany(result.changed, texts.progress.tag, (chunk) =>
              images.tag.mutate({ ids: chunk, add: word.remove, remove: word.add }),
            ),
          );
          all = { ...result, changed: [...touched] };
          if (result.error !== null || result.left > 0) break;
        }
        report(all, texts.done.tag, async () => {
          for (const undo of undone) await undo();
        });
      },
      trash: async (ids: readonly string[]) => {
        removeFromSources(queryClient, new Set(ids));
        const result = await trash(ids);
        bringToSources(
          queryClient,
          result.refused.map(({ id }) => id),
        );
        if (result.error !== null) bringToSources(queryClient, ids);
        selection.drop(result.changed);
        report(result, texts.done.trash, () => restore(result.changed));
      },
      restore: async (ids: readonly string[]) => {
        const result = await restore(ids);
        selection.drop(result.changed);
        report(result, texts.done.restore, () => trash(result.changed));
      },
      purge: async (ids: readonly string[]) => {
        const result = await purge(ids);
        selection.drop(result.changed);
        if (result.error !== null) notifyError(result.error);
        else notify(reportOf(result, texts.done.purge));
        fresh();
      },
      download(ids: readonly string[]) {
        if (ids.length > imageLimits.zip) return notify(texts.zipTooMany(imageLimits.zip));
        downloadZip(ids, () => notify(texts.zipFailed));
        notify(texts.zipStarted(ids.length));
      },
    };
  }, [queryClient, utils]);
}
export type ManyActs = ReturnType<typeof useManyActs>;
