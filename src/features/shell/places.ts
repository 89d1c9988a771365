import { IconBrush, IconPhoto, IconStack2, IconUsers } from "@tabler/icons-react";

export const places = [
  { href: "/generate", label: "Generate", icon: IconBrush, isForAdmins: false },
  { href: "/gallery", label: "Gallery", icon: IconPhoto, isForAdmins: false },
  { href: "/queue", label: "Queue", icon: IconStack2, isForAdmins: false },
  { href: "/admin/users", label: "Admin", icon: IconUsers, isForAdmins: true },
] as const;

export type Place = (typeof places)[number];
