import { describe, expect, test } from "vitest";
import { attachment } from "@/server/http/attachment";
import { downloadName } from "@/server/images/download-name";
import { uploadName } from "@/server/images/upload-name";
import { createZipNames } from "@/server/zips/zip-names";

describe("the name of an uploaded file", () => {
  test.each([
    ["photo.jpg", "photo.jpg"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\me\\a picture.png", "a picture.png"],
    ["a\u0000b\u202egnp.exe", "abgnp.exe"],
    ["  two   spaces.png ", "two spaces.png"],
    ["Cafe\u0301.png", "Caf\u00e9.png"],
    ["half \ud800.png", "half \ufffd.png"],
    ["", null],
    ["..", null],
    ["folder/", null],
  ])("%j is kept as %j", (written, kept) => {
    expect(uploadName(written)).toBe(kept);
  });

  test("is cut at 255, never within a character", () => {
    expect(uploadName(`${"x".repeat(254)}🦊.png`)).toBe("x".repeat(254));
  });
});

describe("the name of a saved file", () => {
  const id = "0198c0de-0000-7000-8000-0123456789ab";

  test("is the one it came with, ending as its type does, or tells the picture's id", () => {
    const jpeg = { id, mimeType: "image/jpeg" as const };
    expect(downloadName({ ...jpeg, fileName: "Sommer 2026.JPEG" })).toBe("Sommer 2026.jpg");
    expect(downloadName({ ...jpeg, fileName: "CON.png" }, "webp")).toBe("_CON.webp");
    expect(downloadName({ ...jpeg, fileName: null })).toBe(`atelier-${id}.jpg`);
  });

  test("goes into the header in both forms when it isn't ASCII", () => {
    expect(attachment("a b.png")).toBe('attachment; filename="a b.png"');
    expect(attachment('a"b.png')).toBe(`attachment; filename="a_b.png"; filename*=UTF-8''a%22b.png`);
    expect(attachment("Zürich (1).png")).toBe(
      `attachment; filename="Z_rich (1).png"; filename*=UTF-8''Z%C3%BCrich%20%281%29.png`,
    );
  });

  test("in a zip tells the day, the first words and a piece of the id, once each", () => {
    const nameOf = createZipNames();
    const image = { id, mimeType: "image/png" as const, fileName: "x.png", createdAt: Date.UTC(2026, 7, 19) };
    const long = { ...image, prompt: "a lighthouse at dusk, waves / rocks and a great deal more" };
    expect(nameOf(long)).toBe("2026-08-19 a lighthouse at dusk, waves 456789ab.png");
    expect(nameOf(long)).toBe("2026-08-19 a lighthouse at dusk, waves 456789ab (2).png");
    expect(nameOf(image)).toBe("2026-08-19 x 456789ab.png");
    expect(nameOf({ ...image, fileName: null })).toBe("2026-08-19 picture 456789ab.png");
    expect(nameOf({ ...image, prompt: "../../x:y\u202e" })).toBe("2026-08-19 x y 456789ab.png");
  });
});
