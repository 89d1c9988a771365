"use client";

import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { readError } from "@/components/errors/read-error";
import { showIssues } from "@/components/errors/show-issues";
import { useCountdown } from "./use-countdown";

interface Sending {
  isSending: boolean;
  /** Until the next attempt may be made; 0 when it may be made now. */
  seconds: number;
  /** Resolves to whether `act` was done; what went wrong is told by then. */
  send: (act: () => Promise<unknown>) => Promise<boolean>;
}

/** A form's way to the server: refusals go beside their fields, a throttled answer starts the countdown. */
export function useSending<Values extends Record<string, unknown>>(form: UseFormReturnType<Values>): Sending {
  const [isSending, setIsSending] = useState(false);
  const [seconds, startCountdown] = useCountdown();
  const send = async (act: () => Promise<unknown>) => {
    setIsSending(true);
    try {
      await act();
      return true;
    } catch (error) {
      const { code, retryAfter } = readError(error);
      if (code === "TOO_MANY_REQUESTS" && retryAfter !== null) startCountdown(retryAfter);
      else if (!showIssues(form, error)) notifyError(error);
      return false;
    } finally {
      setIsSending(false);
    }
  };
  return { isSending, seconds, send };
}
