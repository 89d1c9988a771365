"use client";

import { IconPhotoOff } from "@tabler/icons-react";
import { type CSSProperties, useState } from "react";
import { blurUrl } from "@/lib/blur";
import classes from "./blurred-image.module.css";

interface BlurredImageProps {
  src: string;
  alt: string;
  /** Base64 ThumbHash, or the address of a smaller picture to stand there until the real one has come. */
  placeholder: string | null;
  /** How the picture fills its box. */
  fit?: "cover" | "contain";
  loading?: "lazy" | "eager";
  className?: string;
  style?: CSSProperties;
}

/** A picture that fades in over its own blur; the box has its size from outside, so nothing moves. */
export function BlurredImage(props: BlurredImageProps) {
  const { src, alt, placeholder, fit = "cover", loading = "eager", className, style } = props;
  const [state, setState] = useState({ src, is: "loading" as "loading" | "loaded" | "broken" });
  const is = state.src === src ? state.is : "loading";
  const isAddress = placeholder?.startsWith("data:") || placeholder?.startsWith("/");
  const blur = isAddress ? placeholder : placeholder && blurUrl(placeholder);
  return (
    <span className={`${classes.root} ${className ?? ""}`} data-fit={fit} style={style}>
      {blur && (
        // biome-ignore lint/performance/noImgElement: a data URL of some hundred bytes
        <img
          src={blur}
          alt=""
          aria-hidden
          className={classes.blur}
          data-fit={fit}
          data-over={is === "loaded" || undefined}
          draggable={false}
        />
      )}
      {is === "broken" ? (
        <span className={classes.broken} {...(alt !== "" && { role: "img", "aria-label": alt })}>
          <IconPhotoOff size={24} stroke={1.5} aria-hidden />
        </span>
      ) : (
        // biome-ignore lint/performance/noImgElement: the server has made the sizes; Next's optimiser isn't used
        <img
          key={src}
          ref={(image) => {
            if (image?.complete && image.naturalWidth > 0 && is === "loading")
              setState({ src, is: "loaded" });
          }}
          src={src}
          alt={alt}
          className={classes.image}
          data-fit={fit}
          data-loaded={is === "loaded" || undefined}
          draggable={false}
          loading={loading}
          decoding="async"
          onLoad={() => setState({ src, is: "loaded" })}
          onError={() => setState({ src, is: "broken" })}
        />
      )}
    </span>
  );
}
