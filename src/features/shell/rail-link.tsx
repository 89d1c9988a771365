"use client";

import { usePathname } from "next/navigation";
import { Hint } from "@/components/hint/hint";
import { QuietLink } from "@/components/link/quiet-link";
import { PendingDot } from "./pending-dot";
import type { Place } from "./places";
import { QueueDot } from "./queue-dot";
import classes from "./rail-link.module.css";

/** "admin" of "/admin/users": a place is lit on every page below its first word. */
const sectionOf = (path: string) => path.split("/")[1];

export function RailLink({ place: { href, label, icon: Icon, isForAdmins } }: { place: Place }) {
  const isHere = sectionOf(usePathname()) === sectionOf(href);
  return (
    <Hint label={label} side="right">
      <QuietLink
        href={href}
        className={classes.root}
        aria-current={isHere ? "page" : undefined}
        aria-label={label}
      >
        <span className={classes.icon}>
          <Icon size={22} stroke={1.5} aria-hidden />
          {href === "/queue" && <QueueDot />}
          {isForAdmins && <PendingDot />}
        </span>
        <span className={classes.label} aria-hidden>
          {label}
        </span>
      </QuietLink>
    </Hint>
  );
}
