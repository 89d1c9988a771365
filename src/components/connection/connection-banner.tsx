"use client";

import { Loader } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useIsConnected } from "@/components/live/live-context";
import classes from "./connection-banner.module.css";

/** Milliseconds; a stream that is back by then wasn't worth a word. */
const patience = 2500;

export function ConnectionBanner() {
  const isConnected = useIsConnected();
  const [wasConnected] = useDebouncedValue(isConnected, patience);
  const isLost = !isConnected && !wasConnected;
  return (
    <div role="status" className={classes.region}>
      {isLost && (
        <div className={classes.banner}>
          <Loader size={14} color="currentColor" aria-hidden />
          Atelier can't be reached. Trying again; what you typed stays here.
        </div>
      )}
    </div>
  );
}
