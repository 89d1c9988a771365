"use client";

import { Tabs } from "@mantine/core";
import { useMediaQuery, useMounted } from "@mantine/hooks";
import { Fragment, type ReactNode } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import classes from "./columns.module.css";

interface Column {
  id: string;
  /** Its name on the phone's tabs. */
  label: string;
  content: ReactNode;
  /** Pixels. */
  minSize: number;
  defaultSize: number;
  /** The column that takes what a wider window gives. */
  isElastic?: boolean;
}

interface ColumnsProps {
  /** The sizes are remembered in this browser under this name. */
  id: string;
  columns: Column[];
  /** The tab that is open on a phone. */
  active: string;
  onActiveChange: (id: string) => void;
  /** Stands there until the width of the window is known. */
  skeleton: ReactNode;
}

const separatorLabel = "Resize the columns";

function SideBySide({ id, columns }: Pick<ColumnsProps, "id" | "columns">) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id });
  return (
    <Group id={id} defaultLayout={defaultLayout} onLayoutChanged={onLayoutChanged} className={classes.group}>
      {columns.map((column, index) => (
        <Fragment key={column.id}>
          {index > 0 && <Separator className={classes.separator} aria-label={separatorLabel} />}
          <Panel
            id={column.id}
            minSize={column.minSize}
            defaultSize={column.isElastic ? undefined : column.defaultSize}
            groupResizeBehavior={column.isElastic ? "preserve-relative-size" : "preserve-pixel-size"}
          >
            <div className={classes.column}>{column.content}</div>
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}

/** Columns that can be resized with mouse and arrow keys; on a phone, tabs. */
export function Columns({ id, columns, active, onActiveChange, skeleton }: ColumnsProps) {
  const isMounted = useMounted();
  const isPhone = useMediaQuery("(max-width: 48em)");
  if (!isMounted) return skeleton;
  if (!isPhone) return <SideBySide id={id} columns={columns} />;
  return (
    <Tabs
      value={active}
      onChange={(value) => value !== null && onActiveChange(value)}
      className={classes.tabs}
      keepMounted
    >
      <Tabs.List grow>
        {columns.map((column) => (
          <Tabs.Tab key={column.id} value={column.id} className={classes.tab}>
            {column.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {columns.map((column) => (
        <Tabs.Panel key={column.id} value={column.id} className={classes.tabPanel}>
          {column.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
