import { Title } from "@mantine/core";
import type { ReactNode, Ref } from "react";
import classes from "./page.module.css";

interface PageProps {
  title: string;
  /** Buttons right of the title. */
  actions?: ReactNode;
  /** The element that scrolls, for virtual lists. */
  scrollRef?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** A plain page: a title that stays readable, content of a comfortable width, scrolling of its own. */
export function Page({ title, actions, scrollRef, children }: PageProps) {
  return (
    <div className={classes.root} ref={scrollRef}>
      <div className={classes.content}>
        <header className={classes.header}>
          <Title order={1}>{title}</Title>
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
