import { Avatar } from "@mantine/core";
import { avatarUrl } from "@/lib/avatar-url";

interface PersonAvatarProps {
  id: string;
  name: string;
  /** Null without a picture. */
  version: number | null;
  size?: number;
}

/** Decoration: the name always stands beside it. */
export function PersonAvatar({ id, name, version, size = 36 }: PersonAvatarProps) {
  return (
    <Avatar
      src={version === null ? null : avatarUrl(id, version)}
      name={name}
      size={size}
      radius={size}
      variant="default"
      alt=""
    />
  );
}
