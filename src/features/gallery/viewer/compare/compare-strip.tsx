"use client";

import { UnstyledButton } from "@mantine/core";
import { useEffect, useRef } from "react";
import { BlurredImage } from "@/components/pictures/blurred-image";
import type { Image } from "@/lib/images";
import { mediaUrl } from "@/lib/media";
import { texts as galleryTexts } from "../../gallery.texts";
import { texts } from "../viewer.texts";
import classes from "./compare.module.css";

interface CompareStripProps {
  images: Image[];
  firstId: string;
  secondId: string;
  onPick: (id: string) => void;
}

/** The pictures of the same list, of which each may be the second. */
export function CompareStrip({ images, firstId, secondId, onPick }: CompareStripProps) {
  const strip = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the one that was picked comes into sight
  useEffect(() => {
    const picked = strip.current?.querySelector("[aria-pressed=true]");
    picked?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [secondId, images.length]);
  return (
    <section ref={strip} className={classes.strip} aria-label={texts.pick}>
      {images.map(({ id, thumbhash, metadata }) => {
        const isFirst = id === firstId;
        const name = galleryTexts.openPicture(metadata.prompt);
        const letter = isFirst ? texts.first : id === secondId ? texts.second : null;
        return (
          <UnstyledButton
            key={id}
            className={classes.pick}
            aria-label={isFirst ? texts.isFirst : texts.pickThis(name)}
            aria-pressed={id === secondId}
            disabled={isFirst}
            onClick={() => onPick(id)}
          >
            <BlurredImage src={mediaUrl(id, "thumbnail")} alt="" placeholder={thumbhash} loading="lazy" />
            {letter && (
              <span className={classes.pickLetter} aria-hidden>
                {letter}
              </span>
            )}
          </UnstyledButton>
        );
      })}
    </section>
  );
}
