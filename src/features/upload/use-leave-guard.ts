"use client";

import { useEffect } from "react";
import { isSigningOut } from "@/components/session/sign-out";

/** While `isOn`, the browser asks before the page is closed or reloaded; who signs out has decided already. */
export function useLeaveGuard(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!isSigningOut()) event.preventDefault();
    };
    window.addEventListener("beforeunload", onUnload);
    return () => window.removeEventListener("beforeunload", onUnload);
  }, [isOn]);
}
