import { Badge, Button, Code, Group, Text } from "@mantine/core";
import { Ago } from "@/components/time/ago";
import type { ApiKey } from "@/lib/api-keys";
import rows from "../parts/rows.module.css";
import { KeyExpiry } from "./key-expiry";

interface ApiKeyRowProps {
  apiKey: ApiKey;
  onRevoke: () => void;
}

export function ApiKeyRow({ apiKey, onRevoke }: ApiKeyRowProps) {
  const { name, hint, scopes, expiresAt, lastUsedAt } = apiKey;
  return (
    <li>
      <div className={rows.words}>
        <Group gap="xs" mb={2}>
          <Text fw={500}>{name}</Text>
          <Code>{hint}…</Code>
        </Group>
        <Group gap={6} mb={2}>
          {scopes.map((scope) => (
            <Badge key={scope} variant="light" color="gray" tt="none" size="sm">
              {scope}
            </Badge>
          ))}
        </Group>
        <Text size="sm" c="dimmed">
          <KeyExpiry expiresAt={expiresAt} /> · {lastUsedAt === null ? "never used" : "used "}
          {lastUsedAt !== null && <Ago at={lastUsedAt} />}
        </Text>
      </div>
      <Button variant="default" onClick={onRevoke} aria-label={`Revoke ${name}`}>
        Revoke
      </Button>
    </li>
  );
}
