"use client";

import { MultiSelect } from "@mantine/core";
import { useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { trpc } from "@/lib/trpc";
import type { AdminUser } from "@/lib/users";
import { useAllGroups } from "../parts/use-all-groups";
import { texts } from "./users.texts";

/** Which groups the person is in; each change is saved at once. */
export function UserGroups({ user }: { user: AdminUser }) {
  const utils = trpc.useUtils();
  const groups = useAllGroups();
  const mine = user.groups.map(({ id }) => id);
  const [chosen, setChosen] = useState(mine);
  const after = {
    onError(error: unknown) {
      setChosen(mine);
      notifyError(error);
    },
    onSettled() {
      void utils.users.invalidate();
      void utils.groups.invalidate();
    },
  };
  const add = trpc.groups.addMember.useMutation(after);
  const remove = trpc.groups.removeMember.useMutation(after);
  return (
    <MultiSelect
      label={texts.groups}
      description={groups.length === 0 ? texts.noGroups : texts.groupsHint}
      placeholder={chosen.length === 0 ? texts.chooseGroups : undefined}
      data={groups.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      searchable
      disabled={groups.length === 0}
      onChange={(next) => {
        for (const id of next.filter((group) => !chosen.includes(group))) add.mutate({ id, uid: user.id });
        for (const id of chosen.filter((group) => !next.includes(group))) remove.mutate({ id, uid: user.id });
        setChosen(next);
      }}
    />
  );
}
