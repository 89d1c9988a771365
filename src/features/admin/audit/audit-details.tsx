import { Text } from "@mantine/core";
import type { AuditEntry } from "@/lib/audit";
import { texts } from "./audit.texts";
import classes from "./audit-details.module.css";

interface AuditDetailsProps {
  id: string;
  entry: AuditEntry;
}

type Value = AuditEntry["details"][string];

function shown(value: Value): string {
  if (value === null || value === "") return texts.nothing;
  if (typeof value === "boolean") return value ? texts.yes : texts.no;
  return String(value);
}

/** Exactly what was recorded. */
export function AuditDetails({ id, entry }: AuditDetailsProps) {
  const { action, targetType, targetName, targetId, via, address, details } = entry;
  const facts: [string, string][] = [
    [texts.entry, `${action} · ${entry.id}`],
    [texts.target, [targetType, targetName, targetId].filter(Boolean).join(" · ")],
    [texts.viaLabel, texts.via[via]],
    [texts.address, address || texts.nothing],
    ...Object.entries(details).map(([key, value]): [string, string] => [key, shown(value)]),
  ];
  return (
    <dl id={id} className={classes.root}>
      {facts.map(([label, value]) => (
        <div key={label} className={classes.fact}>
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" size="sm" className={classes.value}>
            {value}
          </Text>
        </div>
      ))}
    </dl>
  );
}
