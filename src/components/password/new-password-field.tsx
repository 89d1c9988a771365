"use client";

import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { StrengthMeter } from "./strength-meter";
import { usePasswordPolicy } from "./use-password-policy";

interface NewPasswordFieldProps {
  label?: string;
  password: string;
  /** The person's own name and address: bad parts of a password. */
  personal: string[];
  inputProps: PasswordInputProps;
}

/** A password to be chosen: what is asked of it, and how strong it is. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const { label = "New password", password, personal, inputProps } = props;
  const { words } = usePasswordPolicy();
  return (
    <div>
      <PasswordInput label={label} description={words} autoComplete="new-password" mb="xs" {...inputProps} />
      <StrengthMeter password={password} personal={personal} />
    </div>
  );
}
