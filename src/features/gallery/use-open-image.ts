"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useCallback } from "react";

const parsers = { image: parseAsString, compare: parseAsString };

/**
 * The picture in the viewer, and the one that it is compared with. Opening adds a step to the history, walking on
 * doesn't.
 */
export function useOpenImage() {
  const [{ image, compare: otherId }, set] = useQueryStates(parsers);
  const open = useCallback(
    (id: string) => void set({ image: id, compare: null }, { history: "push" }),
    [set],
  );
  const walkTo = useCallback(
    (id: string) => void set({ image: id, compare: null }, { history: "replace" }),
    [set],
  );
  const close = useCallback(() => void set({ image: null, compare: null }, { history: "replace" }), [set]);
  const compare = useCallback(
    (id: string, other: string | null) =>
      void set({ image: id, compare: other }, { history: image === null ? "push" : "replace" }),
    [set, image],
  );
  return { imageId: image, otherId, open, walkTo, close, compare };
}
