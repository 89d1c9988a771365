import { mediaUrl } from "@/lib/media";

/** Makes the browser save the file instead of showing it. */
export const downloadHref = (imageId: string) => `${mediaUrl(imageId, "full")}?download=1`;
