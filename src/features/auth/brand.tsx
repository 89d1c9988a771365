"use client";

import { Text } from "@mantine/core";
import { Logo } from "@/components/brand/logo";
import { trpc } from "@/lib/trpc";
import classes from "./entry-card.module.css";

/** The instance's own name and logo; its place is kept until they are known. */
export function Brand() {
  const { data, isError } = trpc.settings.public.useQuery({});
  return (
    <div className={classes.brand} data-known={data !== undefined || isError || undefined}>
      {data?.logoUrl ? (
        // biome-ignore lint/performance/noImgElement: the server sends the right size already
        <img className={classes.logo} src={data.logoUrl} alt="" />
      ) : (
        <Logo size={40} />
      )}
      <Text component="span" fw={600} size="xl" className={classes.name}>
        {data?.instanceName ?? "Atelier"}
      </Text>
    </div>
  );
}
