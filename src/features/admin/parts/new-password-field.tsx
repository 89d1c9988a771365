"use client";

import { Button, PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { generatePassword } from "@/components/password/generate-password";
import { StrengthMeter } from "@/components/password/strength-meter";

interface NewPasswordFieldProps {
  password: string;
  personal: string[];
  inputProps: PasswordInputProps;
  onGenerated: (password: string) => void;
}

export function NewPasswordField({ password, personal, inputProps, onGenerated }: NewPasswordFieldProps) {
  const [isVisible, visibility] = useDisclosure(false);
  return (
    <div>
      <PasswordInput
        label="Password"
        description="You hand it over yourself; it is never sent by mail."
        autoComplete="new-password"
        visible={isVisible}
        onVisibilityChange={visibility.toggle}
        mb="xs"
        {...inputProps}
      />
      <StrengthMeter password={password} personal={personal} />
      <Button
        variant="subtle"
        size="xs"
        px="xs"
        onClick={() => {
          onGenerated(generatePassword());
          visibility.open();
        }}
      >
        Make a strong password
      </Button>
    </div>
  );
}
