import { Highlight } from "@mantine/core";
import classes from "./picture-tile.module.css";

interface TileCaptionProps {
  maker: string | null;
  prompt: string | undefined;
  words: string[];
}

/** Over the lower edge of a picture: who made it, and where its prompt has what was searched for. */
export function TileCaption({ maker, prompt, words }: TileCaptionProps) {
  return (
    <span className={classes.caption} aria-hidden>
      {prompt && (
        <Highlight
          highlight={words}
          size="xs"
          lineClamp={3}
          className={classes.prompt}
          highlightStyles={{ background: "#ffe066", color: "#1b1d21", borderRadius: 2 }}
        >
          {prompt}
        </Highlight>
      )}
      {maker && <span className={classes.maker}>{maker}</span>}
    </span>
  );
}
