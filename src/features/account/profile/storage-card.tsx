"use client";

import { Progress, Skeleton, Stack, Text } from "@mantine/core";
import { bytes, counted, pictures } from "@/lib/quantities";
import { trpc } from "@/lib/trpc";
import { Card } from "../parts/card";

/** From here on it is worth a warning. */
const nearlyFull = 90;

/** "1.2 GB of 5 GB", "310 of 1,000 pictures"; only the first half where nothing limits it. */
export function StorageCard() {
  const { data } = trpc.usage.get.useQuery({});
  return (
    <Card title="Storage" lead="What you keep, the trash included.">
      {data ? (
        <>
          <Amount
            name="Space"
            text={
              data.byteQuota === null
                ? bytes(data.byteSize)
                : `${bytes(data.byteSize)} of ${bytes(data.byteQuota)}`
            }
            kept={data.byteSize}
            quota={data.byteQuota}
          />
          <Amount
            name="Pictures"
            text={
              data.imageQuota === null
                ? pictures(data.imageCount)
                : `${counted(data.imageCount)} of ${pictures(data.imageQuota)}`
            }
            kept={data.imageCount}
            quota={data.imageQuota}
          />
        </>
      ) : (
        <Skeleton height={44} />
      )}
    </Card>
  );
}

interface AmountProps {
  name: string;
  text: string;
  kept: number;
  quota: number | null;
}

function Amount({ name, text, kept, quota }: AmountProps) {
  const percent = quota === null ? null : quota === 0 ? 100 : Math.min(100, (kept / quota) * 100);
  return (
    <Stack gap={6}>
      <Text>{text}</Text>
      {percent !== null && (
        <Progress value={percent} aria-label={name} {...(percent >= nearlyFull ? { color: "red" } : {})} />
      )}
    </Stack>
  );
}
