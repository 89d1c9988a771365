"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useCopy } from "@/components/clipboard/use-copy";
import classes from "./copy-block.module.css";

interface CopyBlockProps {
  label: string;
  text: string;
}

/** Text for a machine, whole in sight, and a button that copies it. */
export function CopyBlock({ label, text }: CopyBlockProps) {
  const { isCopied, copy } = useCopy();
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        <Button
          variant="subtle"
          size="xs"
          onClick={() => copy(text)}
          aria-label={`Copy: ${label}`}
          leftSection={isCopied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
        >
          {isCopied ? "Copied" : "Copy"}
        </Button>
      </Group>
      <pre className={classes.text}>{text}</pre>
    </div>
  );
}
