"use client";

import { Button, Stack, Text, Title } from "@mantine/core";
import type { Image } from "@/lib/images";
import { recallable, recallValues } from "@/lib/recall";
import { texts } from "../gallery.texts";
import { useRecallInto } from "../use-recall-into";
import { AboutFacts } from "./about-facts";
import { CopyUse } from "./copy-use";
import { Fact } from "./fact";
import { lorasText } from "./loras";
import { parametersOf } from "./parameters";
import { PromptBlock } from "./prompt-block";
import { RawMetadata } from "./raw-metadata";
import classes from "./viewer.module.css";
import { texts as viewerTexts } from "./viewer.texts";
import { WorkflowBlock } from "./workflow-block";

interface ViewerDetailsProps {
  image: Image;
  /** Whether the picture is the person's own. */
  mayChange: boolean;
  onMove: () => void;
  onOpenSource: (imageId: string) => void;
}

/** Everything that is known of the picture, each part to be copied and used again. */
export function ViewerDetails({ image, mayChange, onMove, onOpenSource }: ViewerDetailsProps) {
  const recallInto = useRecallInto();
  const { prompt, negativePrompt, loras } = image.metadata;
  const { workflowFormat } = image;
  return (
    <aside className={classes.details} aria-label={texts.details}>
      <div className={classes.uses}>
        {recallable(image).map((kind) => (
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
            {parametersOf(image).map(({ label, value, use, note }) => (
              <Fact
                key={label}
                label={label}
                acts={<CopyUse label={label} value={value} {...(use && { onUse: () => recallInto(use) })} />}
              >
                {value}
                {note && (
                  <Text size="xs" c="dimmed">
                    {note}
                  </Text>
                )}
              </Fact>
            ))}
            {loras && loras.length > 0 && (
              <Fact
                label={viewerTexts.loras}
                acts={<CopyUse label={viewerTexts.loras} value={lorasText(loras)} />}
              >
                {loras.map(({ name, weight }) => (
                  <span key={name} className={classes.lora}>
                    {name} <span className={classes.weight}>{weight}</span>
                  </span>
                ))}
              </Fact>
            )}
          </dl>
        </section>
        <section>
          <Title order={3} className={classes.blockTitle}>
            {texts.about}
          </Title>
          <AboutFacts image={image} mayChange={mayChange} onMove={onMove} onOpenSource={onOpenSource} />
        </section>
        {workflowFormat && <WorkflowBlock key={image.id} image={image} format={workflowFormat} />}
        <RawMetadata image={image} />
      </Stack>
    </aside>
  );
}
