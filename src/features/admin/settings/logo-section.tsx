"use client";

import { Button, FileButton, Group, Text } from "@mantine/core";
import { IconPhoto, IconTrash, IconUpload } from "@tabler/icons-react";
import { trpc } from "@/lib/trpc";
import classes from "./logo-section.module.css";
import { Section } from "./section";
import { texts } from "./settings.texts";
import { useLogo } from "./use-logo";

/** The instance's own picture, saved at once. */
export function LogoSection() {
  const { data } = trpc.settings.public.useQuery({});
  const logo = useLogo();
  const url = data?.logoUrl ?? null;
  return (
    <Section title={texts.logo}>
      <Group gap="md">
        <div className={classes.frame}>
          {url === null ? (
            <IconPhoto size={28} stroke={1.5} aria-hidden />
          ) : (
            // biome-ignore lint/performance/noImgElement: the server sends the right size already
            <img src={url} alt={texts.logoAlt} />
          )}
        </div>
        <Group gap="xs">
          <FileButton accept="image/png,image/jpeg,image/webp" onChange={logo.upload}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={logo.isWorking}
                leftSection={<IconUpload size={18} stroke={1.5} />}
              >
                {url === null ? texts.uploadLogo : texts.replaceLogo}
              </Button>
            )}
          </FileButton>
          {url !== null && (
            <Button
              variant="default"
              disabled={logo.isWorking}
              leftSection={<IconTrash size={18} stroke={1.5} />}
              onClick={logo.remove}
            >
              {texts.removeLogo}
            </Button>
          )}
        </Group>
      </Group>
      {logo.problem && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {logo.problem}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {texts.logoHint}
      </Text>
    </Section>
  );
}
