/** The viewer's own address, for a picture opened in a new tab. */
export const viewerHref = (imageId: string) => `/gallery?image=${encodeURIComponent(imageId)}`;
