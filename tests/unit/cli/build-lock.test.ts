import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { withBuildLock } from "@/cli/build-lock";

const lockFile = () => join(mkdtempSync(join(tmpdir(), "atelier-lock-")), "build.lock");

test("two builds follow one another, and the second says that it waits", async () => {
  const path = lockFile();
  const events: string[] = [];
  const build = (name: string) =>
    withBuildLock(
      path,
      () => events.push(`${name} waits`),
      async () => {
        events.push(`${name} begins`);
        await sleep(300);
        events.push(`${name} ends`);
      },
    );
  await Promise.all([build("one"), build("two")]);
  expect(events).toEqual(["one begins", "two waits", "one ends", "two begins", "two ends"]);
});

test("a lock left by a build that died is taken over", async () => {
  const path = lockFile();
  writeFileSync(path, "");
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(path, longAgo, longAgo);
  let hasWaited = false;
  let isBuilt = false;
  await withBuildLock(
    path,
    () => {
      hasWaited = true;
    },
    async () => {
      isBuilt = true;
    },
  );
  expect({ hasWaited, isBuilt }).toEqual({ hasWaited: false, isBuilt: true });
});

test("a failed build leaves no lock", async () => {
  const path = lockFile();
  const fail = () => Promise.reject(new Error("no"));
  await expect(withBuildLock(path, () => {}, fail)).rejects.toThrow("no");
  await expect(
    withBuildLock(
      path,
      () => {},
      async () => {},
    ),
  ).resolves.toBeUndefined();
});
