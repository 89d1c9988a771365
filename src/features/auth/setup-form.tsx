"use client";

import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { readError } from "@/components/errors/read-error";
import { focusFirstError, showIssues } from "@/components/errors/show-issues";
import { StrengthMeter } from "@/components/password/strength-meter";
import { setupIn } from "@/lib/auth";
import { SetupCodeField } from "./setup-code-field";
import { useSetup } from "./use-setup";

const initialValues = { email: "", displayName: "", password: "", setupCode: "" };

export function SetupForm() {
  const setup = useSetup();
  const [isSending, setIsSending] = useState(false);
  const [isCodeAsked, setIsCodeAsked] = useState(false);
  const form = useForm({
    initialValues,
    validate: zod4Resolver(setupIn),
    validateInputOnBlur: true,
  });

  const submit = form.onSubmit(async (values) => {
    setIsSending(true);
    try {
      await setup(values);
      return;
    } catch (error) {
      const { code, sentence } = readError(error);
      if (code === "FORBIDDEN") {
        setIsCodeAsked(true);
        form.setFieldError("setupCode", sentence);
      } else if (!showIssues(form, error)) notifyError(error);
    }
    setIsSending(false);
  }, focusFirstError(form));

  const { email, displayName, password } = form.values;
  return (
    <form onSubmit={submit} noValidate aria-label="Set up Atelier">
      <Stack gap="md">
        <TextInput
          label="Email"
          type="email"
          inputMode="email"
          autoComplete="username"
          autoFocus
          {...form.getInputProps("email")}
        />
        <TextInput label="Name" autoComplete="name" {...form.getInputProps("displayName")} />
        <div>
          <PasswordInput
            label="Password"
            autoComplete="new-password"
            mb="xs"
            {...form.getInputProps("password")}
          />
          <StrengthMeter password={password} personal={[email, displayName]} />
        </div>
        {isCodeAsked && <SetupCodeField {...form.getInputProps("setupCode")} />}
        <Button type="submit" loading={isSending} fullWidth>
          Create account
        </Button>
      </Stack>
    </form>
  );
}
