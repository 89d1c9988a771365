"use client";

import { ActionIcon, Group, Input, Menu, ScrollArea, Text, Textarea } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { type KeyboardEvent, useId } from "react";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { generationLimits } from "@/lib/generation-limits";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";
import { usePromptWalk } from "./use-prompt-walk";

interface PromptFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

export function PromptField({ value, onChange, error }: PromptFieldProps) {
  const id = useId();
  const walk = usePromptWalk();
  useShortcuts({ "generate.earlier": "listed", "generate.later": "listed" });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const text = walk.step(value, event.key === "ArrowUp" ? 1 : -1);
    if (text !== null) onChange(text);
  };

  return (
    <div>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Input.Label htmlFor={id}>{texts.prompt}</Input.Label>
        <Menu position="bottom-end" width={320}>
          <Menu.Target>
            <ActionIcon size="sm" title={texts.earlierPrompts} aria-label={texts.earlierPrompts}>
              <IconHistory size={18} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <ScrollArea.Autosize mah={360} type="auto">
              {walk.prompts.map((prompt) => (
                <Menu.Item key={prompt} onClick={() => onChange(prompt)}>
                  <Text size="sm" lineClamp={2}>
                    {prompt}
                  </Text>
                </Menu.Item>
              ))}
              {walk.prompts.length === 0 && <Menu.Label>{texts.noEarlierPrompts}</Menu.Label>}
            </ScrollArea.Autosize>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Textarea
        id={id}
        classNames={{ input: classes.prompt }}
        value={value}
        onChange={(event) => {
          walk.restart();
          onChange(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        placeholder={texts.promptPlaceholder}
        error={error}
        maxLength={generationLimits.prompt}
        autosize
        minRows={4}
        maxRows={14}
      />
    </div>
  );
}
