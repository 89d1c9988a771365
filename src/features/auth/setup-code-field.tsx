"use client";

import { TextInput, type TextInputProps } from "@mantine/core";

/** Asked for when this browser isn't on the server's own machine. */
export function SetupCodeField(props: TextInputProps) {
  return (
    <TextInput
      label="Set-up code"
      description="Printed in the server's log when it started. It proves that the server is yours."
      autoComplete="off"
      autoFocus
      {...props}
    />
  );
}
