"use client";

import { SimpleGrid } from "@mantine/core";
import { NumberField } from "@/components/fields/number-field";
import { type Settings, settingsLimits, settingsOut } from "@/lib/settings";
import { SectionForm } from "./section-form";
import { texts } from "./settings.texts";
import { useSection } from "./use-section";

const schema = settingsOut.pick({ auditDays: true, trashDays: true });

const numbers = [
  { key: "auditDays", label: texts.auditDays },
  { key: "trashDays", label: texts.trashDays },
] as const;

export function RetentionSection({ settings }: { settings: Settings }) {
  const { form, ...section } = useSection(texts.retention, schema, settings);
  return (
    <SectionForm {...section} onReset={form.reset}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {numbers.map(({ key, label }) => (
          <NumberField
            hideControls
            key={key}
            label={label}
            description={texts.retentionHint}
            {...settingsLimits.days}
            value={form.values[key]}
            onChange={(value) => form.setFieldValue(key, value)}
            error={form.errors[key]}
          />
        ))}
      </SimpleGrid>
    </SectionForm>
  );
}
