import { Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./section.module.css";

interface SectionProps {
  title: string;
  children: ReactNode;
}

export function Section({ title, children }: SectionProps) {
  return (
    <section className={classes.root} aria-label={title}>
      <Title order={2} mb="md">
        {title}
      </Title>
      <Stack>{children}</Stack>
    </section>
  );
}
