"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useCallback } from "react";

/** The picture in the viewer. Opening adds a step to the history, walking on doesn't. */
export function useOpenImage() {
  const [imageId, set] = useQueryState("image", parseAsString);
  const open = useCallback((id: string) => void set(id, { history: "push" }), [set]);
  const walkTo = useCallback((id: string) => void set(id, { history: "replace" }), [set]);
  const close = useCallback(() => void set(null, { history: "replace" }), [set]);
  return { imageId, open, walkTo, close };
}
