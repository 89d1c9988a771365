"use client";

import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { UserSession } from "@/lib/profile";
import { trpc } from "@/lib/trpc";

/** Ends sessions, which are gone from the list at once. */
export function useSessionActs() {
  const utils = trpc.useUtils();
  const onError = (error: unknown) => notifyError(error);
  const onSettled = () => utils.auth.sessions.invalidate();
  const end = trpc.auth.endSession.useMutation({ onError, onSettled });
  const endOthers = trpc.auth.endOtherSessions.useMutation({
    onSuccess: ({ count }) =>
      notify(`${count} other ${count === 1 ? "session is" : "sessions are"} signed out.`),
    onError,
    onSettled,
  });
  return {
    isEndingOthers: endOthers.isPending,
    endOthers: () => endOthers.mutate({}),
    end({ id, browser }: UserSession) {
      utils.auth.sessions.setData(
        {},
        (list) => list && { ...list, items: list.items.filter((session) => session.id !== id) },
      );
      end.mutate({ id }, { onSuccess: () => notify(`${browser} is signed out.`) });
    },
  };
}
