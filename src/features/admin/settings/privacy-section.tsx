"use client";

import { Switch } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmDialog } from "@/components/confirm/confirm-dialog";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import type { Settings } from "@/lib/settings";
import { trpc } from "@/lib/trpc";
import { texts as adminTexts } from "../admin.texts";
import { Section } from "./section";
import { texts } from "./settings.texts";

/** Turned on only after it was said who will see it; saved at once. */
export function PrivacySection({ settings }: { settings: Settings }) {
  const utils = trpc.useUtils();
  const [isAsking, ask] = useDisclosure(false);
  const update = trpc.settings.update.useMutation({
    onSuccess(saved) {
      utils.settings.get.setData({}, saved);
      void utils.settings.public.invalidate();
      notify(saved.adminContentAccess ? texts.accessOn : texts.accessOff);
    },
    onError: (error) => notifyError(error),
    onSettled: ask.close,
  });
  return (
    <Section title={texts.privacy}>
      <Switch
        label={texts.adminContentAccess}
        description={texts.adminContentAccessHint}
        checked={settings.adminContentAccess}
        disabled={update.isPending}
        onChange={(event) =>
          event.currentTarget.checked ? ask.open() : update.mutate({ adminContentAccess: false })
        }
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={texts.accessTitle}
        action={texts.accessAction}
        keep={adminTexts.cancel}
        isWorking={update.isPending}
        onConfirm={() => update.mutate({ adminContentAccess: true })}
        onClose={ask.close}
      >
        {texts.accessSentence}
      </ConfirmDialog>
    </Section>
  );
}
