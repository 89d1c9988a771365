"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import classes from "./admin-link.module.css";
import type { AdminPlace } from "./admin-places";
import { PendingBadge } from "./pending-badge";

export function AdminLink({ place: { href, label, icon: Icon } }: { place: AdminPlace }) {
  const isHere = usePathname().startsWith(href);
  const ref = useRef<HTMLAnchorElement>(null);
  // The strip of a phone is wider than its window.
  useEffect(() => {
    if (isHere) ref.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [isHere]);
  return (
    <Link ref={ref} href={href} className={classes.root} aria-current={isHere ? "page" : undefined}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <span>{label}</span>
      {href === "/admin/users" && <PendingBadge />}
    </Link>
  );
}
