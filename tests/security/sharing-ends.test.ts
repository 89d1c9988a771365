import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AppEvent } from "@/lib/events";
import { groupOut } from "@/lib/groups";
import { newId } from "@/lib/ids";
import { createFakeEngine } from "../fakes/engine";
import { answer, until } from "../support/answers";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { type OpenStream, openEventStream } from "../support/event-stream";
import { gate } from "../support/gate";
import { addImage } from "../support/rows";

let app: TestApp;
let ada: AppPerson;
let bo: AppPerson;
let root: AppPerson;
let board: string;
let theirs: string;
let group: string;
let stream: OpenStream;
let runGate = gate();
beforeAll(async () => {
  app = await startApp({ engines: [createFakeEngine({ onRun: () => runGate.passed })] });
  [ada, bo, root] = await Promise.all([
    app.person("Ada"),
    app.person("Bo"),
    app.person("Root", { role: "admin" }),
  ]);
});
beforeEach(async () => {
  runGate = gate();
  runGate.open();
  board = (await ada.rest.createBoard("Ours")).id;
  theirs = (await addImage(app.db, ada.id, { boardId: board })).id;
  group = groupOut.parse(await root.rest.json("POST", "/groups", { name: newId(), description: "" })).id;
  await root.rest.json("PUT", `/groups/${group}/members/${bo.id}`);
});
afterAll(async () => {
  runGate.open();
  await app.close();
});

const shareWith = (to: { userId: string } | { groupId: string }, permission = "write") =>
  ada.rest.json("POST", `/boards/${board}/share`, { ...to, permission });
const statusFor = async ({ rest }: AppPerson, path: string) => (await answer(rest, "GET", path)).status;
const isOfBoard = (event: AppEvent) => JSON.stringify(event).includes(board);

const ways: Record<string, { begin: () => Promise<unknown>; end: () => Promise<unknown> }> = {
  "leaves the group": {
    begin: () => shareWith({ groupId: group }),
    end: () => root.rest.json("DELETE", `/groups/${group}/members/${bo.id}`),
  },
  "loses the group": {
    begin: () => shareWith({ groupId: group }),
    end: () => root.rest.json("DELETE", `/groups/${group}`),
  },
  "loses the group's share": {
    begin: () => shareWith({ groupId: group }),
    end: () => ada.rest.json("DELETE", `/boards/${board}/share/${group}`),
  },
  "loses their share": {
    begin: () => shareWith({ userId: bo.id }, "admin"),
    end: () => ada.rest.json("DELETE", `/boards/${board}/share/${bo.id}`),
  },
  leaves: {
    begin: () => shareWith({ userId: bo.id }),
    end: () => bo.rest.json("POST", `/boards/${board}/leave`),
  },
  "sees it closed": {
    begin: () => ada.rest.json("PATCH", `/boards/${board}`, { visibility: "collaborative" }),
    end: () => ada.rest.json("PATCH", `/boards/${board}`, { visibility: "private" }),
  },
  "sees it deleted": {
    begin: () => shareWith({ userId: bo.id }),
    end: () => ada.rest.json("DELETE", `/boards/${board}`),
  },
};

describe.each(Object.entries(ways))("who %s", (name, { begin, end }) => {
  test("has no right to the board at the next request", async () => {
    await begin();
    for (const path of [`/boards/${board}`, `/images?boardId=${board}`, `/images/${theirs}`]) {
      expect(await statusFor(bo, path)).toBe(200);
    }
    await end();
    for (const path of [`/boards/${board}`, `/images?boardId=${board}`, `/images/${theirs}`]) {
      expect(await statusFor(bo, path)).toBe(404);
    }
    const all = [await answer(bo.rest, "GET", "/boards?limit=200"), await answer(bo.rest, "GET", "/notices")];
    for (const { text } of all) expect(text).not.toContain(board);
  });

  test("is told so at once by an open stream, and of nothing on it afterwards", async () => {
    await begin();
    stream = await openEventStream(app.url, bo.token);
    await ada.rest.json("PATCH", `/boards/${board}`, { name: "Renamed" }).catch(() => undefined);
    await stream.until(isOfBoard);
    const told = stream.events.length;
    await end();
    await until(async () => stream.events.length > told);
    const before = stream.events.filter(isOfBoard).length;
    if (name !== "sees it deleted") {
      await ada.rest.json("PATCH", `/boards/${board}`, { name: "Renamed again" });
      await ada.rest.json("PATCH", `/images/${theirs}`, { boardId: null });
    }
    // Bo's own is what the last of ada's is followed by.
    const own = (await bo.rest.createBoard("Bo's")).id;
    await stream.until((event) => event.type === "board.changed" && event.boardId === own);
    expect(stream.events.filter(isOfBoard)).toHaveLength(before);
    stream.close();
  });
});

describe("what was begun while the right was there", () => {
  test("ends on no board: a picture that is made after it ended is its maker's, uncategorised", async () => {
    await shareWith({ userId: bo.id });
    runGate = gate();
    const [item] = await bo.rest.enqueue({ prompt: "a long one", boardId: board });
    stream = await openEventStream(app.url, ada.token);
    await ada.rest.json("DELETE", `/boards/${board}/share/${bo.id}`);
    runGate.open();
    const done = (await bo.rest.idle()).find(({ id }) => id === item?.id);
    expect(done?.status).toBe("completed");
    const made = await bo.rest.json("GET", `/images/${done?.imageIds[0]}`);
    expect(made).toMatchObject({ boardId: null });
    expect(await ada.rest.json("GET", `/boards/${board}`)).toMatchObject({ imageCount: 1 });
    expect(await bo.rest.json("GET", "/images?boardId=none&limit=1")).toMatchObject({
      items: [{ id: done?.imageIds[0] }],
    });
    expect(stream.events.filter(({ type }) => type === "image.created")).toEqual([]);
    stream.close();
  });

  test("and while it lasts, appears for everyone who sees the board within a second", async () => {
    await shareWith({ userId: bo.id });
    stream = await openEventStream(app.url, ada.token);
    await bo.rest.enqueue({ prompt: "a quick one", boardId: board });
    const created = await stream.until(({ type }) => type === "image.created");
    expect(created).toMatchObject({ boardId: board });
    stream.close();
  });
});
