import { Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./card.module.css";

interface CardProps {
  title: string;
  /** One sentence. */
  lead?: ReactNode;
  children: ReactNode;
}

/** One matter of a section. */
export function Card({ title, lead, children }: CardProps) {
  const id = useId();
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Title order={2} id={id} mb={lead ? 4 : "md"}>
        {title}
      </Title>
      {lead && (
        <Text size="sm" c="dimmed" mb="md">
          {lead}
        </Text>
      )}
      <Stack gap="md">{children}</Stack>
    </section>
  );
}
