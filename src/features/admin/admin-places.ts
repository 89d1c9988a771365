import { IconHistory, IconMailPlus, IconSettings, IconUsers, IconUsersGroup } from "@tabler/icons-react";
import { texts } from "./admin.texts";

export const adminPlaces = [
  { href: "/admin/users", label: texts.users, icon: IconUsers },
  { href: "/admin/invitations", label: texts.invitations, icon: IconMailPlus },
  { href: "/admin/groups", label: texts.groups, icon: IconUsersGroup },
  { href: "/admin/audit", label: texts.audit, icon: IconHistory },
  { href: "/admin/settings", label: texts.settings, icon: IconSettings },
] as const;

export type AdminPlace = (typeof adminPlaces)[number];
