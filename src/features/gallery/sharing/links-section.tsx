"use client";

import { Button, Group, Skeleton, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconLink } from "@tabler/icons-react";
import { useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import type { BoardLink } from "@/lib/board-links";
import { trpc } from "@/lib/trpc";
import { CreateLinkDialog } from "./create-link-dialog";
import { LinkRow } from "./link-row";
import { texts } from "./links.texts";
import classes from "./links-section.module.css";
import { RevokeLinkDialog } from "./revoke-link-dialog";

/** The board's links: who may share it makes and revokes them. */
export function LinksSection({ boardId }: { boardId: string }) {
  const { data, error, refetch } = trpc.boardLinks.list.useQuery({ id: boardId });
  const [isCreating, creation] = useDisclosure(false);
  const [revoked, setRevoked] = useState<BoardLink | null>(null);
  return (
    <section aria-label={texts.title}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <div>
          <Title order={3}>{texts.title}</Title>
          <Text size="sm" c="dimmed">
            {texts.lead}
          </Text>
        </div>
        <Button
          variant="default"
          className={classes.create}
          leftSection={<IconLink size={18} stroke={1.5} aria-hidden />}
          onClick={creation.open}
        >
          {texts.create}
        </Button>
      </Group>
      {error && !data && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={44} />}
      {data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {texts.none}
        </Text>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes.list}>
          {data.items.map((link) => (
            <LinkRow key={link.id} link={link} onRevoke={() => setRevoked(link)} />
          ))}
        </ul>
      )}
      {isCreating && <CreateLinkDialog boardId={boardId} onClose={creation.close} />}
      {revoked && <RevokeLinkDialog link={revoked} onClose={() => setRevoked(null)} />}
    </section>
  );
}
