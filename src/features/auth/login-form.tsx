"use client";

import { Button, Checkbox, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { zod4Resolver } from "mantine-form-zod-resolver";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { focusFirstError } from "@/components/errors/show-issues";
import { useSignIn } from "@/components/session/use-sign-in";
import { useCountdown } from "@/components/throttle/use-countdown";
import { loginIn } from "@/lib/auth";
import { LoginRefusal } from "./login-refusal";

interface LoginFormProps {
  /** Filled in already when known. */
  email?: string;
  onSignedIn: (userId: string) => void;
}

export function LoginForm({ email = "", onSignedIn }: LoginFormProps) {
  const router = useRouter();
  const signIn = useSignIn();
  const [isWrong, setIsWrong] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [seconds, startCountdown] = useCountdown();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email, password: "", rememberMe: false },
    validate: zod4Resolver(loginIn),
    validateInputOnBlur: true,
  });

  const submit = form.onSubmit(async (values) => {
    setIsSending(true);
    try {
      const result = await signIn(values);
      setIsWrong(result.outcome === "wrong");
      if (result.outcome === "throttled") startCountdown(result.seconds);
      if (result.outcome === "wrong") form.getInputNode("password")?.focus();
      if (result.outcome === "pending") return router.push("/waiting");
      if (result.outcome === "signedIn") return onSignedIn(result.userId);
    } catch (error) {
      notifyError(error);
    }
    setIsSending(false);
  }, focusFirstError(form));

  return (
    <form onSubmit={submit} noValidate aria-label="Sign in">
      <Stack gap="md">
        <LoginRefusal isWrong={isWrong} seconds={seconds} />
        <TextInput
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          data-autofocus={email === "" || undefined}
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          data-autofocus={email !== "" || undefined}
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <Checkbox
          label="Remember me"
          key={form.key("rememberMe")}
          {...form.getInputProps("rememberMe", { type: "checkbox" })}
        />
        <Button type="submit" loading={isSending} disabled={seconds > 0} fullWidth mt={4}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
