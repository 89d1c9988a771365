"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useState } from "react";
import { DiscardDialog } from "../parts/discard-dialog";
import { UnsavedContext } from "./unsaved-context";
import { useLeaveGuard } from "./use-leave-guard";

/** Asks before the page is left while a section inside has something unsaved. */
export function UnsavedChanges({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [dirty, setDirty] = useState<readonly string[]>([]);
  const [href, setHref] = useState<string | null>(null);
  const report = useCallback(
    (section: string, isDirty: boolean) =>
      setDirty((known) => {
        if (known.includes(section) === isDirty) return known;
        return isDirty ? [...known, section] : known.filter((other) => other !== section);
      }),
    [],
  );
  useLeaveGuard(dirty.length > 0, setHref);
  return (
    <UnsavedContext value={report}>
      {children}
      {href !== null && (
        <DiscardDialog
          onDiscard={() => {
            setDirty([]);
            setHref(null);
            router.push(href);
          }}
          onClose={() => setHref(null)}
        />
      )}
    </UnsavedContext>
  );
}
