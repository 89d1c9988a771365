"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { trpc } from "@/lib/trpc";
import { LiveContext } from "./live-context";
import { createLiveUpdates } from "./live-updates";
import { useClearWhenIdle } from "./use-clear-when-idle";

/** Milliseconds before the first attempt to open a stream again that the server closed; doubles to the longest. */
const firstPause = 500;
const longestPause = 15_000;

interface LiveProviderProps {
  /** Whether somebody is signed in: without that there is nothing to listen to. */
  isEnabled: boolean;
  children: ReactNode;
}

/** Holds the page's one event stream. */
export function LiveProvider({ isEnabled, children }: LiveProviderProps) {
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const updates = useMemo(() => createLiveUpdates(utils, queryClient), [utils, queryClient]);
  const [isConnected, setIsConnected] = useState(true);
  const wasConnected = useRef(false);
  const pause = useRef(firstPause);
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);
  useClearWhenIdle();

  const lost = () => {
    setIsConnected(false);
    // The stream ends with the session too: this finds out which it was.
    void utils.auth.me.invalidate();
    clearTimeout(again.current);
    again.current = setTimeout(subscription.reset, pause.current);
    pause.current = Math.min(pause.current * 2, longestPause);
  };
  const subscription = trpc.events.watch.useSubscription(undefined, {
    enabled: isEnabled,
    onStarted() {
      setIsConnected(true);
      pause.current = firstPause;
      if (wasConnected.current) updates.everything();
      wasConnected.current = true;
    },
    onData: updates.handle,
    onError: lost,
    onComplete: lost,
  });
  const isReconnecting = isEnabled && subscription.status === "connecting" && wasConnected.current;

  useEffect(
    () => () => {
      clearTimeout(again.current);
      updates.stop();
    },
    [updates],
  );

  return <LiveContext value={{ isConnected: isConnected && !isReconnecting }}>{children}</LiveContext>;
}
