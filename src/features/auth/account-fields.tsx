"use client";

import { TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { NewPasswordField } from "@/components/password/new-password-field";

interface AccountValues {
  email: string;
  displayName: string;
  password: string;
}

interface AccountFieldsProps {
  form: UseFormReturnType<AccountValues>;
  /** The address is given and can't be another. */
  isEmailFixed?: boolean;
}

/** Who somebody is who joins. */
export function AccountFields({ form, isEmailFixed = false }: AccountFieldsProps) {
  const { email, displayName, password } = form.values;
  return (
    <>
      <TextInput
        label="Email"
        type="email"
        inputMode="email"
        autoComplete="username"
        readOnly={isEmailFixed}
        description={isEmailFixed ? "The invitation is for this address." : undefined}
        autoFocus={!isEmailFixed}
        {...form.getInputProps("email")}
      />
      <TextInput
        label="Name"
        autoComplete="name"
        autoFocus={isEmailFixed}
        {...form.getInputProps("displayName")}
      />
      <NewPasswordField
        label="Password"
        password={password}
        personal={[email, displayName]}
        inputProps={form.getInputProps("password")}
      />
    </>
  );
}
