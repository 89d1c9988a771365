"use client";

import { UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./fold.module.css";

interface FoldProps {
  title: string;
  /** Made when it is opened. */
  children: ReactNode;
}

export function Fold({ title, children }: FoldProps) {
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <div>
      <UnstyledButton className={classes.button} aria-expanded={isOpen} onClick={toggle}>
        <IconChevronRight size={16} stroke={1.5} className={classes.chevron} aria-hidden />
        {title}
      </UnstyledButton>
      {isOpen && children}
    </div>
  );
}
