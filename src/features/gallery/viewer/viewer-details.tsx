"use client";

import { Button, Stack, Title } from "@mantine/core";
import type { Image } from "@/lib/images";
import { recallable, recallValues } from "@/lib/recall";
import { texts } from "../gallery.texts";
import { useRecallInto } from "../use-recall-into";
import { AboutFacts } from "./about-facts";
import { CopyUse } from "./copy-use";
import { Fact } from "./fact";
import { parametersOf } from "./parameters";
import { PromptBlock } from "./prompt-block";
import { RawMetadata } from "./raw-metadata";
import classes from "./viewer.module.css";

interface ViewerDetailsProps {
  image: Image;
  onMove: () => void;
  onOpenSource: (imageId: string) => void;
}

/** Everything that is known of the picture, each part to be copied and used again. */
export function ViewerDetails({ image, onMove, onOpenSource }: ViewerDetailsProps) {
  const recallInto = useRecallInto();
  const { prompt, negativePrompt } = image.metadata;
  const kinds = recallable(image).filter((kind) => kind !== "size");
  return (
    <aside className={classes.details} aria-label={texts.details}>
      <div className={classes.uses}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant={kind === "all" ? "filled" : "default"}
            onClick={() => recallInto(recallValues(image, kind))}
          >
            {texts.use[kind]}
          </Button>
        ))}
      </div>
      <Stack gap="lg">
        {prompt && <PromptBlock label={texts.prompt} text={prompt} onUse={() => recallInto({ prompt })} />}
        {negativePrompt && (
          <PromptBlock
            label={texts.negativePrompt}
            text={negativePrompt}
            onUse={() => recallInto({ negativePrompt })}
          />
        )}
        <section>
          <Title order={3} className={classes.blockTitle}>
            {texts.parameters}
          </Title>
          <dl>
            {parametersOf(image).map(({ label, value, use }) => (
              <Fact
                key={label}
                label={label}
                acts={<CopyUse label={label} value={value} onUse={() => recallInto(use)} />}
              >
                {value}
              </Fact>
            ))}
          </dl>
        </section>
        <section>
          <Title order={3} className={classes.blockTitle}>
            {texts.about}
          </Title>
          <AboutFacts image={image} onMove={onMove} onOpenSource={onOpenSource} />
        </section>
        <RawMetadata image={image} />
      </Stack>
    </aside>
  );
}
