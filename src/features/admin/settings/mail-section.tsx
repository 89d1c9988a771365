"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { useMe } from "@/components/session/use-me";
import { trpc } from "@/lib/trpc";
import { Section } from "./section";
import { texts } from "./settings.texts";

/** Whether mail works; it is set up outside, so there is nothing to save. */
export function MailSection() {
  const me = useMe();
  const { data } = trpc.settings.public.useQuery({});
  const send = trpc.settings.sendTestMail.useMutation({
    onSuccess: () => notify(texts.testSent(me?.email ?? "")),
    onError: (error) => notifyError(error),
  });
  return (
    <Section title={texts.mail}>
      <Text c="dimmed">{data?.canMail === false ? texts.mailMissing : texts.mailWorks}</Text>
      {data?.canMail && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconMail size={18} stroke={1.5} />}
            loading={send.isPending}
            onClick={() => send.mutate({})}
          >
            {texts.sendTest}
          </Button>
        </Group>
      )}
    </Section>
  );
}
