"use client";

import { useEffect, useEffectEvent } from "react";

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** Pictures out of the clipboard; what is pasted into a field is the field's. */
export function useFilePaste(onPaste: (files: File[]) => void): void {
  const paste = useEffectEvent(onPaste);
  useEffect(() => {
    const listener = (event: ClipboardEvent) => {
      if (isWriting(event.target) || event.defaultPrevented) return;
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
      if (files.length === 0) return;
      event.preventDefault();
      paste(files);
    };
    document.addEventListener("paste", listener);
    return () => document.removeEventListener("paste", listener);
  }, []);
}
