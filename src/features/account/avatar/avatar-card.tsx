"use client";

import { Avatar, Button, FileButton, Group, Text } from "@mantine/core";
import { IconTrash, IconUpload } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { avatarUrl } from "@/lib/avatar-url";
import type { User } from "@/lib/users";
import { Card } from "../parts/card";
import { useAvatar } from "./use-avatar";

const CropDialog = dynamic(() => import("./crop-dialog").then((module) => module.CropDialog), { ssr: false });

interface AvatarCardProps {
  user: User;
  /** Null without a picture. */
  version: number | null;
}

export function AvatarCard({ user, version }: AvatarCardProps) {
  const avatar = useAvatar();
  return (
    <Card title="Picture" lead="Shown beside your name, cut to a square.">
      <Group gap="lg">
        <Avatar
          src={version === null ? null : avatarUrl(user.id, version)}
          name={user.displayName}
          size={96}
          radius={96}
          variant="default"
          alt="Your picture"
        />
        <Group gap="xs">
          <FileButton
            accept="image/png,image/jpeg,image/webp"
            onChange={avatar.choose}
            resetRef={avatar.resetRef}
          >
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconUpload size={18} stroke={1.5} />}>
                {version === null ? "Choose a picture" : "Another picture"}
              </Button>
            )}
          </FileButton>
          {version !== null && (
            <Button
              variant="default"
              loading={avatar.isRemoving}
              leftSection={<IconTrash size={18} stroke={1.5} />}
              onClick={avatar.remove}
            >
              Remove
            </Button>
          )}
        </Group>
      </Group>
      {avatar.problem && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {avatar.problem}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        PNG, JPEG or WebP, at most 10 MB.
      </Text>
      {avatar.source && (
        <CropDialog
          source={avatar.source}
          isSaving={avatar.isUploading}
          onSave={avatar.save}
          onBroken={avatar.refuse}
          onClose={avatar.close}
        />
      )}
    </Card>
  );
}
