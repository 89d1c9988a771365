"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { useMe } from "@/components/session/use-me";
import { MissingPage } from "@/components/states/missing-page";
import classes from "./admin-frame.module.css";
import { AdminNav } from "./admin-nav";
import { PageSkeleton } from "./page-skeleton";

const subscribe = () => () => undefined;
const onClient = () => true;
const onServer = () => false;

/** For administrators; everyone else learns nothing of it. */
export function AdminFrame({ children }: { children: ReactNode }) {
  const isHydrated = useSyncExternalStore(subscribe, onClient, onServer);
  const known = useMe();
  // The first render must be what the server sent, though the answer may be here already.
  const me = isHydrated ? known : undefined;
  if (me && me.role !== "admin") return <MissingPage />;
  return (
    <div className={classes.root}>
      <AdminNav />
      <div className={classes.screen}>{me ? children : <PageSkeleton />}</div>
    </div>
  );
}
