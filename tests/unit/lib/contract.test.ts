import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { loginIn, setupIn } from "@/lib/auth";
import { createBoardIn, deleteBoardIn, updateBoardIn } from "@/lib/boards";
import { defaultPreferences } from "@/lib/default-preferences";
import { appEvent } from "@/lib/events";
import { generationRequest } from "@/lib/generation";
import { listImagesIn, mediaUrl, updateImageIn } from "@/lib/images";
import { page, toPage } from "@/lib/lists";
import { preferencesOut, updatePreferencesIn } from "@/lib/preferences";
import { enqueueIn } from "@/lib/queue";
import { createUserIn, emailKey } from "@/lib/users";

/** Paths of the fields that are refused, as `a.b`. */
const refused = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path }) => path.join(".")) ?? [];

const person = { email: "ada@example.org", displayName: "Ada", password: "12345678" };

describe("people", () => {
  test("an address has one key whatever its case, width or accents' form", () => {
    const key = emailKey("ada@example.org");
    for (const form of ["ADA@Example.ORG", " ada@example.org ", "ａｄａ@example.org"]) {
      expect(emailKey(form)).toBe(key);
    }
    expect(emailKey("jose\u0301@example.org")).toBe(emailKey("jos\u00e9@example.org"));
    expect(emailKey("ada@example.com")).not.toBe(key);
  });

  test.each([
    ["an address without a domain", { email: "ada" }, ["email"]],
    ["an address that is too long", { email: `${"a".repeat(250)}@example.org` }, ["email"]],
    ["an empty name", { displayName: " " }, ["displayName"]],
    ["a short password", { password: "1234567" }, ["password"]],
    ["a password over 200 characters", { password: "x".repeat(201) }, ["password"]],
    ["a role there isn't", { role: "owner" }, ["role"]],
    ["several at once", { email: "", password: "" }, ["email", "password"]],
  ])("%s is refused with its path", (_what, change, paths) => {
    expect(refused(createUserIn, { ...person, ...change })).toEqual(paths);
  });

  test("a password keeps its spaces and people are users unless said otherwise", () => {
    expect(createUserIn.parse({ ...person, password: "  spaces  " })).toMatchObject({
      password: "  spaces  ",
      role: "user",
    });
  });

  test("signing in asks less than an account: a wrong password is only ever wrong", () => {
    expect(refused(loginIn, { email: "nobody", password: "x" })).toEqual([]);
    expect(refused(loginIn, { email: "", password: "" })).toEqual(["email", "password"]);
    expect(loginIn.parse({ email: "a", password: "b" }).rememberMe).toBe(false);
  });

  test("a set-up can't choose a role", () => {
    expect(setupIn.parse({ ...person, role: "user" })).not.toHaveProperty("role");
  });
});

describe("boards and pictures", () => {
  test("a board's name and description have limits", () => {
    expect(refused(createBoardIn, { name: "x".repeat(121), description: "x".repeat(2001) })).toEqual([
      "name",
      "description",
    ]);
    expect(refused(createBoardIn, { name: "" })).toEqual(["name"]);
    expect(createBoardIn.parse({ name: " Trips " })).toEqual({ name: "Trips", description: "" });
  });

  test("who owns a board or a picture isn't something to send", () => {
    const forged = { id: "a", userId: "b", ownerId: "b", imageCount: 9, deletedAt: 1 };
    expect(updateBoardIn.parse(forged)).toEqual({ id: "a" });
    expect(updateImageIn.parse(forged)).toEqual({ id: "a" });
  });

  test("pictures of a deleted board are kept unless trash is said", () => {
    expect(deleteBoardIn.parse({ id: "a" }).images).toBe("keep");
    expect(refused(deleteBoardIn, { id: "a", images: "burn" })).toEqual(["images"]);
  });

  test("null takes a picture off its board, nothing leaves it there", () => {
    expect(updateImageIn.parse({ id: "a", boardId: null })).toEqual({ id: "a", boardId: null });
    expect(refused(listImagesIn, { boardId: "" })).toEqual(["boardId"]);
  });

  test("a picture's address is made of its id and variant", () => {
    expect(mediaUrl("abc", "thumbnail")).toBe("/media/images/abc/thumbnail");
  });
});

describe("lists", () => {
  test.each([0, 201, -1, 1.5, "many", 1e9, ""])("a limit of %j is refused", (limit) => {
    expect(refused(page, { limit })).toEqual(["limit"]);
  });

  test("a limit may be written in words of digits, and is 50 when it isn't", () => {
    expect(page.parse({ limit: "200" }).limit).toBe(200);
    expect(page.parse({}).limit).toBe(50);
  });

  test("the row too many gives the cursor, exactly as many rows give none", () => {
    const rows = ["c", "b", "a"].map((id) => ({ id }));
    expect(toPage(rows, 2)).toEqual({ items: [{ id: "c" }, { id: "b" }], nextCursor: "b" });
    expect(toPage(rows, 3)).toEqual({ items: rows, nextCursor: null });
    expect(toPage([], 3)).toEqual({ items: [], nextCursor: null });
  });
});

describe("requests for pictures", () => {
  const prompt = "a lighthouse";
  test.each([
    ["no prompt", {}, ["prompt"]],
    ["a prompt of 5,001 characters", { prompt: "x".repeat(5001) }, ["prompt"]],
    ["a width that isn't a multiple of 8", { prompt, width: 100 }, ["width"]],
    ["a side below 64 or above 4096", { prompt, width: 56, height: 4104 }, ["width", "height"]],
    ["steps beyond every model", { prompt, steps: 151 }, ["steps"]],
    ["a negative CFG scale", { prompt, cfgScale: -1 }, ["cfgScale"]],
    ["a seed beyond 32 bits", { prompt, seed: 2 ** 32 }, ["seed"]],
    ["half a seed", { prompt, seed: 0.5 }, ["seed"]],
    ["a denoising strength over 1", { prompt, denoisingStrength: 1.1 }, ["denoisingStrength"]],
    ["numbers as text", { prompt, width: "512" }, ["width"]],
    ["what isn't a number", { prompt, cfgScale: Number.NaN }, ["cfgScale"]],
  ])("%s is refused with its path", (_what, value, paths) => {
    expect(refused(generationRequest, value)).toEqual(paths);
  });

  test("the largest seed and prompt pass", () => {
    expect(refused(generationRequest, { prompt: "x".repeat(5000), seed: 2 ** 32 - 1 })).toEqual([]);
  });

  test.each([0, 101, 1.5])("a count of %d is refused", (count) => {
    expect(refused(enqueueIn, { prompt, count })).toEqual(["count"]);
  });
});

describe("preferences and events", () => {
  test("the defaults are preferences", () => {
    expect(preferencesOut.parse(defaultPreferences)).toEqual(defaultPreferences);
  });

  test("a section may be left out, but not be half", () => {
    expect(refused(updatePreferencesIn, {})).toEqual([]);
    expect(refused(updatePreferencesIn, { gallery: { layout: "rows" } })).toEqual(["gallery.thumbnailSize"]);
    expect(refused(updatePreferencesIn, { theme: "blue" })).toEqual(["theme"]);
  });

  test("an event has a known type", () => {
    expect(refused(appEvent, { type: "queue.changed", mine: true })).toEqual([]);
    expect(refused(appEvent, { type: "prompt.read" })).toEqual(["type"]);
  });
});
