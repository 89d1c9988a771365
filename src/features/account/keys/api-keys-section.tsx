"use client";

import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconKey, IconPlus } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { ErrorPanel } from "@/components/errors/error-panel";
import { EmptyState } from "@/components/states/empty-state";
import { type ApiKey, apiKeyLimits } from "@/lib/api-keys";
import { trpc } from "@/lib/trpc";
import { Column } from "../parts/column";
import { Rows } from "../parts/rows";
import { SectionSkeleton } from "../parts/section-skeleton";
import { ApiKeyRow } from "./api-key-row";

const CreateKeyDialog = dynamic(
  () => import("./create-key-dialog").then((module) => module.CreateKeyDialog),
  {
    ssr: false,
  },
);
const RevokeKeyDialog = dynamic(
  () => import("./revoke-key-dialog").then((module) => module.RevokeKeyDialog),
  {
    ssr: false,
  },
);

const title = "API keys";

export function ApiKeysSection() {
  const { data, error, refetch } = trpc.apiKeys.list.useQuery({ limit: apiKeyLimits.perPerson });
  const [isCreating, creation] = useDisclosure(false);
  const [revoked, setRevoked] = useState<ApiKey | null>(null);
  if (error && !data) {
    return (
      <Column isWide title={title}>
        <ErrorPanel error={error} onRetry={() => void refetch()} title="Your API keys couldn't be loaded" />
      </Column>
    );
  }
  if (!data) return <SectionSkeleton title={title} />;
  const create = (
    <Button onClick={creation.open} leftSection={<IconPlus size={18} stroke={1.5} />}>
      Create key
    </Button>
  );
  return (
    <Column isWide title={title} actions={data.items.length > 0 && create}>
      {data.items.length === 0 ? (
        <EmptyState icon={<IconKey size={32} stroke={1.5} />} title="No API keys" action={create}>
          With a key a program of yours uses Atelier as you, without your password.
        </EmptyState>
      ) : (
        <>
          <Text c="dimmed">A program with one of these uses Atelier as you, as far as the key allows.</Text>
          <Rows label={title}>
            {data.items.map((apiKey) => (
              <ApiKeyRow key={apiKey.id} apiKey={apiKey} onRevoke={() => setRevoked(apiKey)} />
            ))}
          </Rows>
        </>
      )}
      {isCreating && <CreateKeyDialog onClose={creation.close} />}
      {revoked && <RevokeKeyDialog apiKey={revoked} onClose={() => setRevoked(null)} />}
    </Column>
  );
}
