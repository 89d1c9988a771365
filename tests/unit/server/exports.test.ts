import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { createExports } from "@/server/deletions/exports";
import { zipEntries } from "../../support/zip-entries";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-exports-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a zip holds what was added, in that order", async () => {
  const exports = createExports(folder);
  const id = newId();
  await exports.write(id, async (zip) => {
    await zip.add("Ünder/one.txt", "1");
    await zip.add("two.txt", Readable.from(["2", "2"]));
  });
  const { size, stream } = await exports.open(id);
  const zip = Buffer.concat(await stream().toArray());
  expect(zip.length).toBe(size);
  expect([...zipEntries(zip)].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
    ["Ünder/one.txt", "1"],
    ["two.txt", "22"],
  ]);
  await exports.remove(id);
  await expect(exports.open(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each([
  ["who fills it fails", () => Promise.reject(new Error("broken"))],
  [
    "a file can't be read to its end",
    (add: (name: string, content: Readable) => Promise<void>) =>
      add(
        "one.png",
        new Readable({
          read() {
            this.destroy(new Error("broken"));
          },
        }),
      ),
  ],
])("nothing is left when %s", async (_, fill) => {
  const exports = createExports(folder);
  await expect(exports.write(newId(), (zip) => fill(zip.add))).rejects.toThrow("broken");
  expect(await readdir(folder)).toEqual([]);
});

test("what a crash left half written is swept; whole zips stay", async () => {
  await writeFile(join(folder, "x.part"), "half");
  await writeFile(join(folder, `${newId()}.zip`), "whole");
  await createExports(folder).sweep();
  expect(await readdir(folder)).toEqual([expect.stringMatching(/\.zip$/)]);
  await createExports(join(folder, "not there")).sweep();
});

test("an id of another shape names no file", async () => {
  await expect(createExports(folder).open("../../etc/passwd")).rejects.toMatchObject({ code: "NOT_FOUND" });
});
