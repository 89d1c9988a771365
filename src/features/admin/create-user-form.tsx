"use client";

import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { trpc } from "@/lib/trpc";
import { createUserIn, type Role, roles, type User } from "@/lib/users";
import { NewPasswordField } from "./new-password-field";
import { roleMeanings, roleWords } from "./role-words";

interface CreateUserFormProps {
  onCreated: (user: User, password: string) => void;
  onClose: () => void;
}

const defaultRole: Role = "user";

export function CreateUserForm({ onCreated, onClose }: CreateUserFormProps) {
  const utils = trpc.useUtils();
  const form = useForm({
    initialValues: { email: "", displayName: "", password: "", role: defaultRole },
    validate: zod4Resolver(createUserIn),
    validateInputOnBlur: true,
  });
  const create = trpc.users.create.useMutation({
    onSuccess(user, { password }) {
      void utils.users.list.invalidate();
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
      aria-label="Add person"
    >
      <Stack>
        <TextInput
          label="Email"
          description="They sign in with it."
          type="email"
          inputMode="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("email")}
        />
        <TextInput
          label="Name"
          description="Shown to everyone they share with."
          autoComplete="off"
          {...form.getInputProps("displayName")}
        />
        <NewPasswordField
          password={password}
          personal={[email, displayName]}
          onGenerated={(generated) => form.setFieldValue("password", generated)}
          inputProps={form.getInputProps("password")}
        />
        <Radio.Group label="Role" {...form.getInputProps("role")}>
          <Stack gap="sm" mt="xs">
            {roles.toReversed().map((role) => (
              <Radio key={role} value={role} label={roleWords[role]} description={roleMeanings[role]} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Add person
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
