"use client";

import { Text, Title } from "@mantine/core";
import type { LinkImage } from "@/lib/board-links";
import { texts } from "./board-links.texts";
import classes from "./linked-lightbox.module.css";

const facts = [
  "prompt",
  "negativePrompt",
  "modelName",
  "seed",
  "steps",
  "cfgScale",
  "sampler",
  "scheduler",
] as const;

/** What the picture was made from, as far as it is known. */
export function LinkedDetails({ metadata }: { metadata: NonNullable<LinkImage["metadata"]> }) {
  return (
    <aside className={classes.details} aria-label={texts.details}>
      <dl>
        {facts.map((name) => {
          const value = metadata[name];
          return value === undefined || value === "" ? null : (
            <div key={name}>
              <Title order={3} component="dt" c="dimmed">
                {texts[name]}
              </Title>
              <Text component="dd" className={classes.value}>
                {value}
              </Text>
            </div>
          );
        })}
      </dl>
    </aside>
  );
}
