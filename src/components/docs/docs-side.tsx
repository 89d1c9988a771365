"use client";

import { NavLink, Text } from "@mantine/core";
import Link from "next/link";
import { usePathname } from "next/navigation";
import classes from "./docs-side.module.css";

export interface DocsSection {
  title: string;
  pages: readonly { href: string; title: string }[];
}

export function DocsSide({ sections }: { sections: readonly DocsSection[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Documentation" className={classes.root}>
      {sections.map(({ title, pages }) => (
        <section key={title} className={classes.section}>
          <Text size="xs" fw={600} c="dimmed" className={classes.title}>
            {title}
          </Text>
          {pages.map((page) => (
            <NavLink
              key={page.href}
              component={Link}
              href={page.href}
              label={page.title}
              active={pathname === page.href}
              aria-current={pathname === page.href ? "page" : undefined}
              className={classes.link}
            />
          ))}
        </section>
      ))}
    </nav>
  );
}
