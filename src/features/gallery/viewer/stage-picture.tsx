"use client";

import { IconPhotoOff } from "@tabler/icons-react";
import { useState } from "react";
import { blurUrl } from "@/lib/blur";
import type { Image } from "@/lib/images";
import { mediaUrl } from "@/lib/media";
import { texts } from "../gallery.texts";
import classes from "./stage-picture.module.css";

/**
 * The whole picture as large as its stage: its blur, over it the thumbnail and over that the file, each as soon as it
 * is there. All fill the same box, so that nothing moves or flashes when a finer one comes.
 */
export function StagePicture({ image }: { image: Image }) {
  const { id, width, height, thumbhash, metadata } = image;
  const [broken, setBroken] = useState<string | null>(null);
  const [loaded, setLoaded] = useState<string | null>(null);
  const blur = thumbhash === "" ? null : blurUrl(thumbhash);
  const alt = texts.openPicture(metadata.prompt);
  return (
    <span className={classes.root}>
      <span
        className={classes.box}
        data-loaded={loaded === id || undefined}
        style={{
          aspectRatio: `${width} / ${height}`,
          inlineSize: `min(100cqw, 100cqh * ${width / height})`,
          backgroundImage: blur === null || loaded === id ? undefined : `url("${blur}")`,
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: the server has made the sizes */}
        <img
          key={`${id} small`}
          className={classes.small}
          src={mediaUrl(id, "thumbnail")}
          alt=""
          aria-hidden
          draggable={false}
        />
        {broken === id ? (
          <span className={classes.broken} role="img" aria-label={alt}>
            <IconPhotoOff size={28} stroke={1.5} aria-hidden />
          </span>
        ) : (
          // biome-ignore lint/performance/noImgElement: the file as it is
          <img
            key={id}
            src={mediaUrl(id, "full")}
            alt={alt}
            draggable={false}
            ref={(file) => {
              if (file?.complete && file.naturalWidth > 0 && loaded !== id) setLoaded(id);
            }}
            onLoad={() => setLoaded(id)}
            onError={() => setBroken(id)}
          />
        )}
      </span>
    </span>
  );
}
