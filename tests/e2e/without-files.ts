import type { Page } from "@playwright/test";

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Draws a dot for every thumbnail: for pictures that are rows alone. */
export const withoutFiles = (page: Page) =>
  page.route("**/thumbnail", (route) => route.fulfill({ contentType: "image/png", body: dot }));
