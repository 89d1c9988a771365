"use client";

import { useEffect } from "react";
import { useSession } from "@/components/session/use-session";
import { trpc } from "@/lib/trpc";
import { uploads } from "./queue";

/**
 * Uploads that lost the connection or the session go on as soon as it is back. Where the studio is left, by signing
 * out or for the documentation, they stop; where it is entered again they go on.
 */
export function useRestart(areSomeStalled: boolean): void {
  const utils = trpc.useUtils();
  const { state } = useSession();

  useEffect(() => {
    // The server may have ended the session: then somebody has to be asked to sign in.
    if (areSomeStalled) void utils.auth.me.invalidate();
  }, [areSomeStalled, utils]);

  useEffect(() => {
    if (state !== "signedIn") return;
    uploads.wake();
    window.addEventListener("online", uploads.wake);
    return () => window.removeEventListener("online", uploads.wake);
  }, [state]);

  useEffect(() => {
    uploads.attach();
    return uploads.detach;
  }, []);
}
