"use client";

import { Text } from "@mantine/core";
import { type Settings, settingsOut } from "@/lib/settings";
import { QuotaFields } from "../parts/quota-fields";
import { SectionForm } from "./section-form";
import { texts } from "./settings.texts";
import { useSection } from "./use-section";

const schema = settingsOut.pick({ imageQuota: true, byteQuota: true });
const none = { images: texts.noQuota, space: texts.noQuota };

/** For people who have none of their own. */
export function QuotaSection({ settings }: { settings: Settings }) {
  const { form, ...section } = useSection(texts.quota, schema, settings);
  return (
    <SectionForm {...section} onReset={form.reset}>
      <Text size="sm" c="dimmed">
        {texts.quotaHint}
      </Text>
      <QuotaFields
        {...form.values}
        onImageQuota={(quota) => form.setFieldValue("imageQuota", quota)}
        onByteQuota={(quota) => form.setFieldValue("byteQuota", quota)}
        none={none}
        errors={form.errors}
      />
    </SectionForm>
  );
}
