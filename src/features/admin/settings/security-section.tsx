"use client";

import { NativeSelect, SimpleGrid } from "@mantine/core";
import { NumberField } from "@/components/fields/number-field";
import { type Settings, settingsLimits, settingsOut } from "@/lib/settings";
import { SectionForm } from "./section-form";
import { texts } from "./settings.texts";
import { useSection } from "./use-section";

const schema = settingsOut.pick({
  sessionHours: true,
  rememberedDays: true,
  passwordMinLength: true,
  passwordMinScore: true,
});

const numbers = [
  {
    key: "sessionHours",
    label: texts.sessionHours,
    description: texts.sessionHint,
    ...settingsLimits.sessionHours,
  },
  {
    key: "rememberedDays",
    label: texts.rememberedDays,
    description: texts.sessionHint,
    ...settingsLimits.rememberedDays,
  },
  {
    key: "passwordMinLength",
    label: texts.passwordMinLength,
    description: texts.passwordHint,
    ...settingsLimits.passwordMinLength,
  },
] as const;

export function SecuritySection({ settings }: { settings: Settings }) {
  const { form, ...section } = useSection(texts.security, schema, settings);
  return (
    <SectionForm {...section} onReset={form.reset}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {numbers.map(({ key, label, description, ...limits }) => (
          <NumberField
            hideControls
            key={key}
            label={label}
            description={description}
            {...limits}
            value={form.values[key]}
            onChange={(value) => form.setFieldValue(key, value)}
            error={form.errors[key]}
          />
        ))}
        <NativeSelect
          label={texts.passwordMinScore}
          description={texts.passwordHint}
          data={texts.scores.map((label, value) => ({ value: String(value), label }))}
          error={form.errors.passwordMinScore}
          value={String(form.values.passwordMinScore)}
          onChange={(event) => form.setFieldValue("passwordMinScore", Number(event.currentTarget.value))}
        />
      </SimpleGrid>
    </SectionForm>
  );
}
