"use client";

import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { trpc } from "@/lib/trpc";
import type { AdminUser } from "@/lib/users";
import { texts } from "./users.texts";

/** What an administrator does to an account with one press. */
export function useUserActs({ id, displayName }: Pick<AdminUser, "id" | "displayName">) {
  const utils = trpc.useUtils();
  const after = {
    onError: (error: unknown) => notifyError(error),
    onSettled: () => void utils.users.invalidate(),
  };
  const update = trpc.users.update.useMutation(after);
  const approve = trpc.users.approve.useMutation(after);
  const refuse = trpc.users.refuse.useMutation(after);
  const signOut = trpc.users.signOut.useMutation(after);
  const setActive = (isActive: boolean, onDone?: () => void) =>
    update.mutate(
      { id, isActive },
      {
        onSuccess() {
          notify(isActive ? texts.enabled(displayName) : texts.disabled(displayName));
          onDone?.();
        },
      },
    );
  return {
    isWorking: update.isPending || approve.isPending || refuse.isPending || signOut.isPending,
    enable: () => setActive(true),
    disable: (onDone: () => void) => setActive(false, onDone),
    setMustChangePassword: (mustChangePassword: boolean) => update.mutate({ id, mustChangePassword }),
    approve: () => approve.mutate({ id }, { onSuccess: () => notify(texts.approved(displayName)) }),
    refuse: (onDone: () => void) =>
      refuse.mutate(
        { id },
        {
          onSuccess() {
            notify(texts.refused(displayName));
            onDone();
          },
        },
      ),
    signOut: (onDone: () => void) =>
      signOut.mutate(
        { id },
        {
          onSuccess() {
            notify(texts.signedOut(displayName));
            onDone();
          },
        },
      ),
  };
}
