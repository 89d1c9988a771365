"use client";

import { Stack } from "@mantine/core";
import { ErrorPanel } from "@/components/errors/error-panel";
import { Page } from "@/components/page/page";
import { trpc } from "@/lib/trpc";
import { DrawerSkeleton } from "../parts/drawer-skeleton";
import { GeneralSection } from "./general-section";
import { LogoSection } from "./logo-section";
import { MailSection } from "./mail-section";
import { PrivacySection } from "./privacy-section";
import { QuotaSection } from "./quota-section";
import { RegistrationSection } from "./registration-section";
import { RetentionSection } from "./retention-section";
import { SecuritySection } from "./security-section";
import { texts } from "./settings.texts";
import { UnsavedChanges } from "./unsaved-changes";

/** Each section is saved by itself; leaving with something unsaved asks first. */
export function SettingsScreen() {
  const { data, error, refetch } = trpc.settings.get.useQuery({});
  return (
    <Page title={texts.title}>
      {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <DrawerSkeleton label={texts.loading} />}
      {data && (
        <UnsavedChanges>
          <Stack gap="lg" maw={720}>
            <GeneralSection settings={data} />
            <LogoSection />
            <RegistrationSection settings={data} />
            <SecuritySection settings={data} />
            <PrivacySection settings={data} />
            <RetentionSection settings={data} />
            <QuotaSection settings={data} />
            <MailSection />
          </Stack>
        </UnsavedChanges>
      )}
    </Page>
  );
}
