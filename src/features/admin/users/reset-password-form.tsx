"use client";

import { Button, Group, Radio, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { trpc } from "@/lib/trpc";
import { type AdminUser, password } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { NewPasswordField } from "../parts/new-password-field";
import type { ResetDone } from "./reset-password-result";
import { texts } from "./users.texts";

interface ResetPasswordFormProps {
  user: AdminUser;
  onDone: (done: ResetDone) => void;
  onClose: () => void;
}

type Way = "link" | "password";
const firstWay: Way = "link";

export function ResetPasswordForm({ user, onDone, onClose }: ResetPasswordFormProps) {
  const utils = trpc.useUtils();
  const form = useForm({
    initialValues: { way: firstWay, newPassword: "" },
    validate: {
      newPassword: (value, { way }) =>
        way === "password" ? password.safeParse(value).error?.issues[0]?.message : null,
    },
  });
  const reset = trpc.users.resetPassword.useMutation({
    onSuccess(answer, { newPassword }) {
      void utils.users.invalidate();
      if (newPassword !== undefined) onDone({ password: newPassword });
      else if (answer) onDone({ url: answer.resetUrl });
    },
    onError(error) {
      if (!showIssues(form, error)) notifyError(error);
    },
  });
  const { way, newPassword } = form.values;
  const submit = form.onSubmit(
    () => reset.mutate({ id: user.id, ...(way === "password" && { newPassword }) }),
    focusFirstError(form),
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Radio.Group aria-label={texts.resetPassword} {...form.getInputProps("way")}>
          <Stack gap="sm">
            <Radio value="link" label={texts.byLink} description={texts.byLinkHint} data-autofocus />
            <Radio value="password" label={texts.byPassword} description={texts.byPasswordHint} />
          </Stack>
        </Radio.Group>
        {way === "password" && (
          <NewPasswordField
            password={newPassword}
            personal={[user.email, user.displayName]}
            onGenerated={(generated) => form.setFieldValue("newPassword", generated)}
            inputProps={form.getInputProps("newPassword")}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {adminTexts.cancel}
          </Button>
          <Button type="submit" loading={reset.isPending}>
            {way === "password" ? texts.setPassword : texts.makeLink}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
