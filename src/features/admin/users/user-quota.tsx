"use client";

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { useEffect } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { notify } from "@/components/notices/notify";
import { bytes, counted } from "@/lib/quantities";
import { trpc } from "@/lib/trpc";
import { type AdminUser, updateUserIn } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { QuotaFields } from "../parts/quota-fields";
import { texts } from "./users.texts";

const schema = updateUserIn.pick({ imageQuota: true, byteQuota: true });

interface UserQuotaProps {
  user: AdminUser;
  onDirty: (isDirty: boolean) => void;
}

/** How much the person may keep, where it isn't as much as everybody. */
export function UserQuota({ user, onDirty }: UserQuotaProps) {
  const utils = trpc.useUtils();
  const { data: settings } = trpc.settings.get.useQuery({});
  const form = useForm({
    initialValues: { imageQuota: user.imageQuota, byteQuota: user.byteQuota },
    validate: zod4Resolver(schema),
  });
  const update = trpc.users.update.useMutation({
    onSuccess({ displayName, imageQuota, byteQuota }) {
      form.resetDirty({ imageQuota, byteQuota });
      void utils.users.invalidate();
      void utils.usage.invalidate();
      notify(texts.quotaSaved(displayName));
    },
    onError(error) {
      if (!showIssues(form, error)) notifyError(error);
    },
  });
  const isDirty = form.isDirty();
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const { imageQuota = null, byteQuota = null } = settings ?? {};
  const none = {
    images: texts.quotaOfSettings(imageQuota === null ? null : counted(imageQuota)),
    space: texts.quotaOfSettings(byteQuota === null ? null : bytes(byteQuota)),
  };

  return (
    <Stack component="section" gap="sm" aria-label={texts.quota}>
      <Title order={2}>{texts.quota}</Title>
      <Text size="sm" c="dimmed">
        {texts.quotaHint}
      </Text>
      <form
        onSubmit={form.onSubmit((values) => update.mutate({ id: user.id, ...values }), focusFirstError(form))}
        noValidate
        aria-label={texts.quota}
      >
        <Stack>
          <QuotaFields
            {...form.values}
            onImageQuota={(quota) => form.setFieldValue("imageQuota", quota)}
            onByteQuota={(quota) => form.setFieldValue("byteQuota", quota)}
            none={none}
            errors={form.errors}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={!isDirty} loading={update.isPending}>
              {adminTexts.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
