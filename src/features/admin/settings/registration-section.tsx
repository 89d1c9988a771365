"use client";

import { Radio, Stack, TagsInput } from "@mantine/core";
import { registrations, type Settings, settingsOut } from "@/lib/settings";
import { SectionForm } from "./section-form";
import { texts } from "./settings.texts";
import { useSection } from "./use-section";

const schema = settingsOut.pick({ registration: true, registrationDomains: true });

export function RegistrationSection({ settings }: { settings: Settings }) {
  const { form, ...section } = useSection(texts.registration, schema, settings);
  const { registrationDomains: domainError } = form.errors;
  const wrongDomain = Object.entries(form.errors).find(([path]) => path.startsWith("registrationDomains."));
  return (
    <SectionForm {...section} onReset={form.reset}>
      <Radio.Group label={texts.mode} {...form.getInputProps("registration")}>
        <Stack gap="sm" mt="xs">
          {registrations.map((mode) => (
            <Radio key={mode} value={mode} label={texts.modes[mode]} description={texts.modeHints[mode]} />
          ))}
        </Stack>
      </Radio.Group>
      <TagsInput
        label={texts.domains}
        description={texts.domainsHint}
        acceptValueOnBlur
        {...form.getInputProps("registrationDomains")}
        error={domainError ?? wrongDomain?.[1]}
      />
    </SectionForm>
  );
}
