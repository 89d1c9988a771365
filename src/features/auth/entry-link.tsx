"use client";

import { Anchor } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import classes from "./entry-link.module.css";

/** From one of the pages outside the studio to another. */
export function EntryLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor component={Link} href={href} prefetch={false} size="sm" className={classes.root}>
      {children}
    </Anchor>
  );
}
