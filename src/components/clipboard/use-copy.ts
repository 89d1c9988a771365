"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { copyText } from "./copy-text";

/** Milliseconds that a button says so. */
const shownFor = 1500;

/** Copies, and knows for a moment that it did. */
export function useCopy(): { isCopied: boolean; copy: (text: string) => void } {
  const [isCopied, setIsCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = useCallback((text: string) => {
    void copyText(text).then((isDone) => {
      setIsCopied(isDone);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setIsCopied(false), shownFor);
    });
  }, []);
  return { isCopied, copy };
}
