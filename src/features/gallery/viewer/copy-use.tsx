"use client";

import { ActionIcon, CopyButton, Group, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconCopy } from "@tabler/icons-react";
import { texts } from "../gallery.texts";

interface CopyUseProps {
  /** What is copied or used: "Seed". */
  label: string;
  value: string;
  onUse?: () => void;
}

/** The two things one does with a parameter. */
export function CopyUse({ label, value, onUse }: CopyUseProps) {
  return (
    <Group gap={2} wrap="nowrap" flex="none">
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? texts.copied : texts.copy}>
            <ActionIcon size="sm" aria-label={`${texts.copy}: ${label}`} onClick={copy}>
              {copied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
      {onUse && (
        <Tooltip label={texts.useThis}>
          <ActionIcon size="sm" aria-label={`${texts.useThis}: ${label}`} onClick={onUse}>
            <IconArrowBackUp size={16} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}
