"use client";

import { Box } from "@mantine/core";
import type { ReactNode } from "react";
import { ConnectionBanner } from "@/components/connection/connection-banner";
import { TabProgress } from "@/components/progress/tab-progress";
import { Palette } from "./palette";
import { Rail } from "./rail";
import classes from "./shell.module.css";
import { Shortcuts } from "./shortcuts";

interface ShellProps {
  notices: ReactNode;
  account: ReactNode;
  children: ReactNode;
}

/** What stands around every screen of the studio. */
export function Shell({ notices, account, children }: ShellProps) {
  return (
    <Box className={classes.root}>
      <a href="#main" className={classes.skip}>
        Skip to the content
      </a>
      <TabProgress />
      <ConnectionBanner />
      <Rail notices={notices} account={account} />
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <Palette />
      <Shortcuts />
    </Box>
  );
}
