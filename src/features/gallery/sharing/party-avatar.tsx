import { Avatar } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { PersonAvatar } from "@/components/people/person-avatar";
import type { Party } from "./party";

/** Decoration: the name always stands beside it. */
export function PartyAvatar({ party, size = 36 }: { party: Party; size?: number }) {
  if (party.kind === "person")
    return <PersonAvatar id={party.id} name={party.name} version={party.avatarVersion} size={size} />;
  return (
    <Avatar size={size} radius={size} variant="default" alt="">
      <IconUsers size={size / 2} stroke={1.5} aria-hidden />
    </Avatar>
  );
}
