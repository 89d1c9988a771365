"use client";

import { Group, Text, Title } from "@mantine/core";
import { CopyUse } from "./copy-use";
import classes from "./viewer.module.css";

interface PromptBlockProps {
  label: string;
  text: string;
  onUse: () => void;
}

export function PromptBlock({ label, text, onUse }: PromptBlockProps) {
  return (
    <section>
      <Group justify="space-between" wrap="nowrap">
        <Title order={3} className={classes.blockTitle}>
          {label}
        </Title>
        <CopyUse label={label} value={text} onUse={onUse} />
      </Group>
      <Text size="sm" className={classes.promptText}>
        {text}
      </Text>
    </section>
  );
}
