"use client";

import { useEffect } from "react";

/**
 * While `isOn`, the browser asks before the tab is closed or reloaded, and a link inside Atelier calls
 * `onLeave` with its address instead of leading there.
 */
export function useLeaveGuard(isOn: boolean, onLeave: (href: string) => void): void {
  useEffect(() => {
    if (!isOn) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
      if (link.target === "_blank" || link.hasAttribute("download") || link.getAttribute("href") === "#main")
        return;
      event.preventDefault();
      event.stopPropagation();
      onLeave(link.pathname + link.search);
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [isOn, onLeave]);
}
