import { Badge } from "@mantine/core";
import type { Role } from "@/lib/users";
import { texts } from "../admin.texts";

export function RoleBadge({ role }: { role: Role }) {
  return (
    <Badge variant={role === "admin" ? "light" : "default"} tt="none" fw={500}>
      {texts.roles[role]}
    </Badge>
  );
}
