"use client";

import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { trpc } from "@/lib/trpc";
import { createUserIn, type Role, type User } from "@/lib/users";
import { texts as adminTexts } from "../admin.texts";
import { NewPasswordField } from "../parts/new-password-field";
import { RoleField } from "../parts/role-field";
import { texts } from "./users.texts";

interface CreateUserFormProps {
  onCreated: (user: User, password: string) => void;
  onClose: () => void;
}

const defaultRole: Role = "user";

export function CreateUserForm({ onCreated, onClose }: CreateUserFormProps) {
  const utils = trpc.useUtils();
  const form = useForm({
    initialValues: { email: "", displayName: "", password: "", role: defaultRole, mustChangePassword: false },
    validate: zod4Resolver(createUserIn),
    validateInputOnBlur: true,
  });
  const create = trpc.users.create.useMutation({
    onSuccess(user, { password }) {
      void utils.users.invalidate();
      onCreated(user, password);
    },
    onError(error) {
      if (!showIssues(form, error)) notifyError(error);
    },
  });
  const { email, displayName, password } = form.values;

  return (
    <form
      onSubmit={form.onSubmit((values) => create.mutate(values), focusFirstError(form))}
      noValidate
      aria-label={texts.add}
    >
      <Stack>
        <TextInput
          label={texts.email}
          description={texts.emailHint}
          type="email"
          inputMode="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("email")}
        />
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          autoComplete="off"
          {...form.getInputProps("displayName")}
        />
        <NewPasswordField
          password={password}
          personal={[email, displayName]}
          onGenerated={(generated) => form.setFieldValue("password", generated)}
          inputProps={form.getInputProps("password")}
        />
        <Checkbox
          label={texts.mustChange}
          {...form.getInputProps("mustChangePassword", { type: "checkbox" })}
        />
        <RoleField {...form.getInputProps("role")} />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose}>
            {adminTexts.cancel}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {texts.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
