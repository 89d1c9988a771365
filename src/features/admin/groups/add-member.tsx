"use client";

import { PersonSelect } from "../parts/person-select";
import { texts } from "./groups.texts";
import { useMemberActs } from "./use-member-acts";
import { useMembers } from "./use-members";

/** Whoever is chosen joins at once. */
export function AddMember({ groupId }: { groupId: string }) {
  const acts = useMemberActs(groupId);
  const { members } = useMembers(groupId);
  return (
    <PersonSelect
      label={texts.addMember}
      isForMany
      value={null}
      without={members.map(({ id }) => id)}
      onChange={(userId) => userId !== null && acts.add(userId)}
    />
  );
}
