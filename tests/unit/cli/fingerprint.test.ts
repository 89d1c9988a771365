import { mkdirSync, mkdtempSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { builtFingerprint, fingerprint } from "@/cli/fingerprint.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "atelier-sources-"));
  mkdirSync(join(root, "src/deep"), { recursive: true });
  writeFileSync(join(root, "src/deep/a.ts"), "one");
});

test("the same content is the same build, whatever the files' times and place", () => {
  const before = fingerprint(root);
  utimesSync(join(root, "src/deep/a.ts"), new Date(0), new Date(0));
  expect(fingerprint(root)).toBe(before);
  const elsewhere = `${root}-moved`;
  renameSync(root, elsewhere);
  expect(fingerprint(elsewhere)).toBe(before);
});

test("a changed, added or renamed source makes the build old", () => {
  const seen = new Set([fingerprint(root)]);
  writeFileSync(join(root, "src/deep/a.ts"), "two");
  seen.add(fingerprint(root));
  writeFileSync(join(root, "package-lock.json"), "{}");
  seen.add(fingerprint(root));
  renameSync(join(root, "src/deep/a.ts"), join(root, "src/deep/b.ts"));
  seen.add(fingerprint(root));
  expect(seen.size).toBe(4);
});

test("no stamp, and half a stamp, are no build", () => {
  expect(builtFingerprint(root)).toBeUndefined();
  mkdirSync(join(root, "dist"));
  writeFileSync(join(root, "dist/build.json"), '{"fingerpr');
  expect(builtFingerprint(root)).toBeUndefined();
  writeFileSync(join(root, "dist/build.json"), '{"fingerprint":"abc"}');
  expect(builtFingerprint(root)).toBe("abc");
});
