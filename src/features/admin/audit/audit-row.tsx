"use client";

import { Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId } from "react";
import type { AuditEntry } from "@/lib/audit";
import { texts } from "./audit.texts";
import { AuditDetails } from "./audit-details";
import classes from "./audit-row.module.css";
import { auditSentence } from "./audit-sentences";

const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });

/** How an IPv6 socket writes an IPv4 address. */
const mapped = /^::ffff:/;

interface AuditRowProps {
  entry: AuditEntry;
  isOpen: boolean;
  onToggle: () => void;
}

const actorOf = ({ via, actorName }: AuditEntry) =>
  via === "session" || via === "apiKey" ? actorName : texts.actors[via];

/** One act in one line; pressed, all that is known of it. */
export function AuditRow({ entry, isOpen, onToggle }: AuditRowProps) {
  const detailsId = useId();
  return (
    <div className={classes.root}>
      <UnstyledButton
        className={classes.line}
        onClick={onToggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailsId : undefined}
      >
        <Text size="sm" c="dimmed" component="time" dateTime={new Date(entry.at).toISOString()}>
          {time.format(entry.at)}
        </Text>
        <Text size="sm" className={classes.act}>
          <Text span inherit fw={600}>
            {actorOf(entry)}
          </Text>{" "}
          {auditSentence(entry)}
        </Text>
        <Text size="sm" c="dimmed" className={classes.from}>
          {texts.via[entry.via]}
          {entry.address && ` · ${entry.address.replace(mapped, "")}`}
        </Text>
        <IconChevronDown size={18} stroke={1.5} className={classes.chevron} data-open={isOpen || undefined} />
      </UnstyledButton>
      {isOpen && <AuditDetails id={detailsId} entry={entry} />}
    </div>
  );
}
