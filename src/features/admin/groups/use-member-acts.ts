"use client";

import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { trpc } from "@/lib/trpc";
import { texts } from "./groups.texts";

interface Person {
  id: string;
  displayName: string;
}

/** Adds people to a group and removes them; a removal can be taken back. */
export function useMemberActs(groupId: string) {
  const utils = trpc.useUtils();
  const after = {
    onError: (error: unknown) => notifyError(error),
    onSettled() {
      void utils.groups.invalidate();
      void utils.users.invalidate();
    },
  };
  const addMember = trpc.groups.addMember.useMutation(after);
  const removeMember = trpc.groups.removeMember.useMutation(after);
  const add = (userId: string, onDone?: () => void) =>
    addMember.mutate({ id: groupId, uid: userId }, { onSuccess: onDone });
  return {
    isWorking: addMember.isPending || removeMember.isPending,
    add,
    remove: ({ id, displayName }: Person) =>
      removeMember.mutate(
        { id: groupId, uid: id },
        { onSuccess: () => notify(texts.removed(displayName), { undo: () => add(id) }) },
      ),
  };
}
