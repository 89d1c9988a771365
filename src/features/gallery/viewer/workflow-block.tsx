"use client";

import { Button, Code, Group, Loader, Text, Title } from "@mantine/core";
import { useState } from "react";
import { readError } from "@/components/errors/read-error";
import type { Image } from "@/lib/images";
import { trpc } from "@/lib/trpc";
import { CopyUse } from "./copy-use";
import { saveText } from "./save-text";
import classes from "./viewer.module.css";
import { texts } from "./viewer.texts";

interface WorkflowBlockProps {
  image: Image;
  format: NonNullable<Image["workflowFormat"]>;
}

function indented(document: string): string {
  try {
    return JSON.stringify(JSON.parse(document), null, 2);
  } catch {
    return document;
  }
}

/** The workflow that the file carries: to be read, copied and taken to the program that it is from. */
export function WorkflowBlock({ image, format }: WorkflowBlockProps) {
  const [isOpen, setIsOpen] = useState(false);
  const utils = trpc.useUtils();
  const workflow = trpc.images.workflow.useQuery(
    { id: image.id },
    { enabled: isOpen, staleTime: Number.POSITIVE_INFINITY },
  );
  const [failed, setFailed] = useState<string | null>(null);
  const label = texts.workflow[format];
  const download = () => {
    setFailed(null);
    utils.images.workflow
      .fetch({ id: image.id })
      .then(({ document }) => saveText(document, `${image.id}-workflow.json`))
      .catch((error: unknown) => setFailed(readError(error).sentence));
  };
  const sentence = workflow.isError ? readError(workflow.error).sentence : failed;
  return (
    <section>
      <Group justify="space-between" wrap="nowrap">
        <Title order={3} className={classes.blockTitle}>
          {label}
        </Title>
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => setIsOpen((before) => !before)}
          >
            {isOpen ? texts.hideWorkflow : texts.showWorkflow}
          </Button>
          <Button size="compact-xs" variant="default" onClick={download}>
            {texts.downloadWorkflow}
          </Button>
          {workflow.data && <CopyUse label={label} value={workflow.data.document} />}
        </Group>
      </Group>
      {sentence && (
        <Text size="sm" role="alert">
          {texts.workflowFailed}. {sentence}
        </Text>
      )}
      {isOpen && workflow.isLoading && <Loader size="xs" color="gray" />}
      {isOpen && workflow.data && (
        <Code block tabIndex={0} className={classes.code} data-long>
          {indented(workflow.data.document)}
        </Code>
      )}
    </section>
  );
}
