import { Text } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/brand/logo";
import classes from "./docs-frame.module.css";
import { type DocsSection, DocsSide } from "./docs-side";

interface DocsFrameProps {
  sections: readonly DocsSection[];
  children: ReactNode;
}

/** Around every page of the documentation; open to everyone, signed in or not. */
export function DocsFrame({ sections, children }: DocsFrameProps) {
  return (
    <div className={classes.root}>
      <header className={classes.header}>
        <Link href="/docs" className={classes.brand}>
          <Logo size={28} />
          <Text component="span" fw={600}>
            Atelier documentation
          </Text>
        </Link>
        <Link href="/generate" className={classes.back}>
          Open the studio
        </Link>
      </header>
      <details className={classes.menu}>
        <summary>All pages</summary>
        <DocsSide sections={sections} />
      </details>
      <div className={classes.columns}>
        <aside className={classes.side}>
          <DocsSide sections={sections} />
        </aside>
        <main className={classes.text}>{children}</main>
      </div>
    </div>
  );
}
