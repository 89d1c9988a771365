import { Code } from "@mantine/core";
import type { Image } from "@/lib/images";
import { texts } from "../gallery.texts";
import { CopyUse } from "./copy-use";
import classes from "./viewer.module.css";

export function RawMetadata({ image }: { image: Image }) {
  const json = JSON.stringify(image.metadata, null, 2);
  return (
    <details className={classes.raw}>
      <summary>{texts.raw}</summary>
      <CopyUse label={texts.raw} value={json} />
      <Code block tabIndex={0} className={classes.code}>
        {json}
      </Code>
    </details>
  );
}
