import { describe, expect, it } from "vitest";
import { blurUrl } from "@/lib/blur";

describe("blurUrl", () => {
  it("decodes a ThumbHash, the same address each time", () => {
    const url = blurUrl("1QcSHQRnh493V4dIh4eXh1h4kJUI");
    expect(url).toMatch(/^data:image\/png;base64,/);
    expect(blurUrl("1QcSHQRnh493V4dIh4eXh1h4kJUI")).toBe(url);
  });

  it("has no picture for what isn't one", () => {
    expect(blurUrl("***")).toBeNull();
    expect(blurUrl("")).toBeNull();
  });

  it("forgets rather than grow without end", () => {
    for (let n = 0; n < 2100; n++) blurUrl(btoa(`${String(n).padStart(5, "0")}abcdefghijklmnopqrstu`));
    expect(blurUrl("1QcSHQRnh493V4dIh4eXh1h4kJUI")).toMatch(/^data:/);
  });
});
