"use client";

import { Button, Group, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { texts as adminTexts } from "../admin.texts";
import { Section } from "./section";
import { texts } from "./settings.texts";

interface SectionFormProps {
  title: string;
  isDirty: boolean;
  isSaving: boolean;
  submit: (event?: FormEvent<HTMLFormElement>) => void;
  onReset: () => void;
  children: ReactNode;
}

/** A section whose fields are saved together; its buttons can be pressed once something was changed. */
export function SectionForm(props: SectionFormProps) {
  const { title, isDirty, isSaving, submit, onReset, children } = props;
  return (
    <Section title={title}>
      <form onSubmit={submit} noValidate aria-label={title}>
        <Stack>
          {children}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" disabled={!isDirty || isSaving} onClick={onReset}>
              {texts.reset}
            </Button>
            <Button type="submit" disabled={!isDirty} loading={isSaving}>
              {adminTexts.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
