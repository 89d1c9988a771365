import type { Image } from "@/lib/images";
import { imageExtension } from "@/lib/media";
import { fileName } from "../deletions/file-names";

export interface NamedImage extends Pick<Image, "id" | "mimeType" | "fileName" | "createdAt"> {
  /** Left out where it isn't to be told. */
  prompt?: string | undefined;
}

const words = { most: 6, longest: 60 };
/** An id's end is drawn by lot. */
const shortId = (id: string) => id.replaceAll("-", "").slice(-8);

/** Gives each picture another name: "2026-08-19 a lighthouse at dusk 0b9e12cd.png", by its prompt or its file's name. */
export function createZipNames() {
  const used = new Set<string>();
  return (image: NamedImage): string => {
    const day = new Date(image.createdAt).toISOString().slice(0, 10);
    const given = image.prompt ?? image.fileName?.replace(/\.[^.]{1,5}$/, "") ?? "";
    const about = given.trim().split(/\s+/).slice(0, words.most).join(" ").slice(0, words.longest);
    const stem = fileName(`${day} ${fileName(about, "picture")} ${shortId(image.id)}`, image.id);
    const extension = imageExtension[image.mimeType];
    let name = `${stem}.${extension}`;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${stem} (${number}).${extension}`;
    used.add(name.toLowerCase());
    return name;
  };
}
