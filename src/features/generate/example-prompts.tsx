"use client";

import { Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";

/** For somebody who has never made a picture here. */
export function ExamplePrompts({ onExample }: { onExample: (prompt: string) => void }) {
  return (
    <Stack align="center" justify="center" gap="md" h="100%" p="md">
      <div>
        <Title order={2} ta="center">
          {texts.emptyTitle}
        </Title>
        <Text c="dimmed" ta="center" mt={4}>
          {texts.emptyHint}
        </Text>
      </div>
      <Stack gap="xs" w="100%" maw={440}>
        {texts.examples.map((prompt) => (
          <UnstyledButton key={prompt} className={classes.example} onClick={() => onExample(prompt)}>
            <span>{prompt}</span>
            <IconArrowRight size={18} stroke={1.5} aria-hidden />
          </UnstyledButton>
        ))}
      </Stack>
    </Stack>
  );
}
