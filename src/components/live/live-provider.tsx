"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { trpc } from "@/lib/trpc";
import { LiveContext } from "./live-context";
import { createLiveUpdates } from "./live-updates";
import { tabAttention } from "./tab-attention";
import { useClearWhenIdle } from "./use-clear-when-idle";

/** Milliseconds before the first attempt to open a stream again that the server closed; doubles to the longest. */
const firstPause = 500;
const longestPause = 15_000;
/** A stream that lived this long was a good one. */
const steady = 5000;

interface LiveProviderProps {
  /** Whether somebody is signed in: without that there is nothing to listen to. */
  isEnabled: boolean;
  children: ReactNode;
}

/** Holds the page's one event stream. */
export function LiveProvider({ isEnabled: isSignedIn, children }: LiveProviderProps) {
  const { subscribe, read, readOnServer } = tabAttention;
  const isHolder = useSyncExternalStore(subscribe, read, readOnServer);
  const isEnabled = isSignedIn && isHolder;
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const updates = useMemo(() => createLiveUpdates(utils, queryClient), [utils, queryClient]);
  const [isConnected, setIsConnected] = useState(true);
  const wasConnected = useRef(false);
  const startedAt = useRef(0);
  const pause = useRef(firstPause);
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);
  useClearWhenIdle();

  const lost = () => {
    setIsConnected(false);
    if (Date.now() - startedAt.current > steady) pause.current = firstPause;
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
      startedAt.current = Date.now();
      if (wasConnected.current) updates.everything();
      wasConnected.current = true;
    },
    onData: updates.handle,
    onError: lost,
    onComplete: lost,
  });
  const isReconnecting = isEnabled && subscription.status === "connecting" && wasConnected.current;

  useEffect(() => {
    if (!isEnabled) clearTimeout(again.current);
    return () => clearTimeout(again.current);
  }, [isEnabled]);
  useEffect(() => updates.stop, [updates]);

  const isHeard = !isEnabled || (isConnected && !isReconnecting);
  return <LiveContext value={{ isConnected: isHeard }}>{children}</LiveContext>;
}
