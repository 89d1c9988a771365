"use client";

import { Textarea, TextInput } from "@mantine/core";
import { type Settings, settingsOut } from "@/lib/settings";
import { SectionForm } from "./section-form";
import { texts } from "./settings.texts";
import { useSection } from "./use-section";

const schema = settingsOut.pick({ instanceName: true, loginMessage: true });

export function GeneralSection({ settings }: { settings: Settings }) {
  const { form, ...section } = useSection(texts.general, schema, settings);
  return (
    <SectionForm {...section} onReset={form.reset}>
      <TextInput
        label={texts.instanceName}
        description={texts.instanceNameHint}
        autoComplete="off"
        {...form.getInputProps("instanceName")}
      />
      <Textarea
        label={texts.loginMessage}
        description={texts.loginMessageHint}
        autosize
        minRows={3}
        maxRows={10}
        {...form.getInputProps("loginMessage")}
      />
    </SectionForm>
  );
}
