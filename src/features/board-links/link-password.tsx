"use client";

import { Button, Paper, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { focusFirstError } from "@/components/errors/show-issues";
import { Throttled } from "@/components/throttle/throttled";
import { useSending } from "@/components/throttle/use-sending";
import { texts } from "./board-links.texts";
import classes from "./linked-board.module.css";

export function LinkPassword({ onEnter }: { onEnter: (password: string) => Promise<unknown> }) {
  const form = useForm({ initialValues: { password: "" } });
  const { isSending, seconds, send } = useSending(form);
  const submit = form.onSubmit(({ password }) => void send(() => onEnter(password)), focusFirstError(form));
  return (
    <main className={classes.centre}>
      <Paper withBorder className={classes.card}>
        <form onSubmit={submit} noValidate aria-label={texts.passwordTitle}>
          <Stack gap="md">
            <div>
              <Title order={1} mb={4}>
                {texts.passwordTitle}
              </Title>
              <Text c="dimmed">{texts.passwordLead}</Text>
            </div>
            <Throttled seconds={seconds} />
            <PasswordInput
              label={texts.password}
              autoComplete="off"
              data-autofocus
              {...form.getInputProps("password")}
            />
            <Button
              type="submit"
              fullWidth
              loading={isSending}
              disabled={seconds > 0 || form.values.password === ""}
            >
              {texts.look}
            </Button>
          </Stack>
        </form>
      </Paper>
    </main>
  );
}
