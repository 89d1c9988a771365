"use client";

import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useRef } from "react";
import { Page } from "@/components/page/page";
import { texts } from "./audit.texts";
import { AuditFilters } from "./audit-filters";
import { AuditList } from "./audit-list";
import { exportHref } from "./export-href";
import { useAuditFilter } from "./use-audit-filter";

const formats = [
  { format: "csv", label: texts.exportCsv },
  { format: "json", label: texts.exportJson },
] as const;

export function AuditScreen() {
  const scrollRef = useRef<HTMLDivElement>(null);
  const audit = useAuditFilter();
  return (
    <Page
      title={texts.title}
      scrollRef={scrollRef}
      actions={formats.map(({ format, label }) => (
        <Button
          key={format}
          component="a"
          href={exportHref(format, audit.filter)}
          download
          variant="default"
          aria-label={texts.exportAs(label)}
          leftSection={<IconDownload size={18} stroke={1.5} />}
        >
          {label}
        </Button>
      ))}
    >
      <AuditFilters {...audit} />
      <AuditList {...audit} scrollRef={scrollRef} />
    </Page>
  );
}
