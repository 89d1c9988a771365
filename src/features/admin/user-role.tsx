import { Badge } from "@mantine/core";
import type { Role } from "@/lib/users";
import { roleWords } from "./role-words";

export function UserRole({ role }: { role: Role }) {
  return (
    <Badge variant={role === "admin" ? "light" : "default"} tt="none" fw={500}>
      {roleWords[role]}
    </Badge>
  );
}
