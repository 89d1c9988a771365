"use client";

import { Button, Group, MultiSelect, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { z } from "zod";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { NumberField } from "@/components/fields/number-field";
import { createInvitationIn, type createInvitationOut, invitationLimits } from "@/lib/invitations";
import { trpc } from "@/lib/trpc";
import type { Role } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { RoleField } from "../parts/role-field";
import { useAllGroups } from "../parts/use-all-groups";
import { texts } from "./invitations.texts";

interface InviteFormProps {
  onCreated: (created: z.infer<typeof createInvitationOut>) => void;
  onClose: () => void;
}

const { days } = invitationLimits;
const defaultRole: Role = "user";
const noGroups: string[] = [];
const defaultDays: number = days.default;
/** An empty field means that any address may use the link. */
const formIn = createInvitationIn.extend({ email: z.literal("").or(createInvitationIn.shape.email) });

export function InviteForm({ onCreated, onClose }: InviteFormProps) {
  const utils = trpc.useUtils();
  const groups = useAllGroups();
  const { data: settings } = trpc.settings.public.useQuery({});
  const form = useForm({
    initialValues: { email: "", role: defaultRole, groupIds: noGroups, expiresInDays: defaultDays },
    validate: zod4Resolver(formIn),
    validateInputOnBlur: true,
  });
  const create = trpc.invitations.create.useMutation({
    onSuccess(created) {
      void utils.invitations.invalidate();
      onCreated(created);
    },
    onError(error) {
      if (!showIssues(form, error)) notifyError(error);
    },
  });
  const submit = form.onSubmit(({ email, ...values }) => {
    const address = email.trim();
    create.mutate({ ...values, ...(address !== "" && { email: address }) });
  }, focusFirstError(form));

  return (
    <form onSubmit={submit} noValidate aria-label={texts.createTitle}>
      <Stack>
        <TextInput
          label={texts.email}
          description={settings?.canMail ? texts.emailHintMail : texts.emailHint}
          type="email"
          inputMode="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("email")}
        />
        <RoleField {...form.getInputProps("role")} />
        {groups.length > 0 && (
          <MultiSelect
            label={texts.groups}
            description={texts.groupsHint}
            data={groups.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            {...form.getInputProps("groupIds")}
          />
        )}
        <NumberField
          hideControls
          label={texts.days}
          min={days.min}
          max={days.max}
          value={form.values.expiresInDays}
          onChange={(value) => form.setFieldValue("expiresInDays", value)}
          error={form.errors.expiresInDays}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {adminTexts.cancel}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {texts.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
