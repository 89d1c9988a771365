import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BoardLevel, boardLevels } from "@/lib/boards";
import { newId } from "@/lib/ids";
import type { ShareLevel } from "@/lib/shares";
import { groupMembers, groups } from "@/server/groups/groups.table";
import { sharedBoards } from "@/server/shares/shares.table";
import { type AppPerson, startApp, type TestApp } from "../support/app";
import { addBoard, addImage } from "../support/rows";

let app: TestApp;
let owner: AppPerson;
let third: AppPerson;
let siteAdmin: AppPerson;
/** Who tries. */
let actor: AppPerson;
beforeAll(async () => {
  app = await startApp();
  [owner, third, actor, siteAdmin] = await Promise.all([
    app.person("Owner"),
    app.person("Third"),
    app.person("Actor"),
    app.person("Root", { role: "admin" }),
  ]);
});
afterAll(() => app.close());

type Way = "owner" | "direct" | "group" | "visibility" | "nothing";
interface Role {
  role: string;
  way: Way;
  level: BoardLevel | undefined;
}
const roles: Role[] = [
  { role: "owner", way: "owner", level: "owner" },
  ...(["admin", "write", "read"] as const).flatMap((level): Role[] => [
    { role: `share ${level}`, way: "direct", level },
    { role: `share ${level} by a group`, way: "group", level },
  ]),
  { role: "collaborative", way: "visibility", level: "write" },
  { role: "public", way: "visibility", level: "read" },
  { role: "stranger", way: "nothing", level: undefined },
  { role: "site administrator", way: "nothing", level: undefined },
];

async function share(boardId: string, to: { userId: string } | { groupId: string }, permission: ShareLevel) {
  await app.db.write(async (tx) => {
    await tx.insert(sharedBoards).values({ ...to, id: newId(), boardId, permission, createdAt: Date.now() });
  });
}
async function groupOf(member: AppPerson): Promise<string> {
  const [id, now] = [newId(), Date.now()];
  await app.db.write(async (tx) => {
    await tx.insert(groups).values({ id, name: id, nameKey: id, description: "", createdAt: now });
    await tx.insert(groupMembers).values({ groupId: id, userId: member.id, addedAt: now });
  });
  return id;
}

/** A board on which `third` has a picture and a share, and the one who tries a picture, and one on none. */
async function setScene({ way, level }: Role, person: AppPerson) {
  const visibility = way !== "visibility" ? "private" : level === "write" ? "collaborative" : "public";
  const { id: board } = await addBoard(app.db, way === "owner" ? person.id : owner.id, { visibility });
  const given = level === undefined || level === "owner" ? "read" : level;
  if (way === "direct") await share(board, { userId: person.id }, given);
  if (way === "group") await share(board, { groupId: await groupOf(person) }, given);
  await share(board, { userId: third.id }, "write");
  return {
    board,
    theirs: (await addImage(app.db, third.id, { boardId: board })).id,
    own: (await addImage(app.db, person.id, { boardId: board })).id,
    loose: (await addImage(app.db, person.id)).id,
    third: third.id,
    newcomer: siteAdmin.id === person.id ? actor.id : siteAdmin.id,
  };
}
type Scene = Awaited<ReturnType<typeof setScene>>;
/** The same where there is no such board, nor what is on it. */
const madeUp = (scene: Scene): Scene => ({ ...scene, board: newId(), theirs: newId() });

interface Act {
  act: string;
  needs: BoardLevel;
  request: (scene: Scene) => InjectOptions;
  status?: number;
}
const get = (url: string): InjectOptions => ({ method: "GET", url: `/api/v1${url}` });
const send = (method: "POST" | "PATCH" | "DELETE", url: string, payload: object = {}): InjectOptions =>
  method === "DELETE" ? { method, url: `/api/v1${url}` } : { method, url: `/api/v1${url}`, payload };
const patch =
  (change: object) =>
  ({ board }: Scene) =>
    send("PATCH", `/boards/${board}`, change);

const acts: Act[] = [
  { act: "see it", needs: "read", request: ({ board }) => get(`/boards/${board}`) },
  { act: "see its pictures", needs: "read", request: ({ board }) => get(`/images?boardId=${board}`) },
  { act: "see a picture's metadata", needs: "read", request: ({ theirs }) => get(`/images/${theirs}`) },
  {
    act: "pin it for oneself",
    needs: "read",
    request: ({ board }) => send("PATCH", `/boards/${board}/place`, { isPinned: true }),
  },
  {
    act: "star a picture",
    needs: "read",
    request: ({ theirs }) => send("PATCH", `/images/${theirs}`, { isStarred: true }),
  },
  {
    act: "add a picture",
    needs: "write",
    request: ({ board, loose }) => send("PATCH", `/images/${loose}`, { boardId: board }),
  },
  {
    act: "generate into it",
    needs: "write",
    request: ({ board }) => send("POST", "/queue", { prompt: "x", boardId: board }),
    status: 201,
  },
  {
    act: "take out others' pictures",
    needs: "admin",
    request: ({ theirs }) => send("PATCH", `/images/${theirs}`, { boardId: null }),
  },
  { act: "rename it", needs: "admin", request: patch({ name: "Renamed" }) },
  { act: "archive it", needs: "admin", request: patch({ isArchived: true }) },
  {
    act: "choose its cover",
    needs: "admin",
    request: ({ board, own }) => send("PATCH", `/boards/${board}`, { coverImageId: own }),
  },
  { act: "change its visibility", needs: "admin", request: patch({ visibility: "public" }) },
  {
    act: "see with whom it is shared",
    needs: "admin",
    request: ({ board }) => get(`/boards/${board}/shares`),
  },
  { act: "see who has what", needs: "admin", request: ({ board }) => get(`/boards/${board}/people`) },
  {
    act: "share it",
    needs: "admin",
    request: ({ board, newcomer }) =>
      send("POST", `/boards/${board}/share`, { userId: newcomer, permission: "admin" }),
  },
  {
    act: "end a share",
    needs: "admin",
    request: ({ board, third: uid }) => send("DELETE", `/boards/${board}/share/${uid}`),
    status: 204,
  },
  {
    act: "delete it",
    needs: "owner",
    request: ({ board }) => send("DELETE", `/boards/${board}`),
    status: 204,
  },
  {
    act: "hand it over",
    needs: "owner",
    request: ({ board, newcomer }) => send("POST", `/boards/${board}/hand-over`, { userId: newcomer }),
  },
];

/** The answer without what differs at every request. */
async function ask(request: InjectOptions, { token }: AppPerson) {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await app.server.inject({ ...request, headers });
  const id = String(answer.headers["x-request-id"]);
  const { "x-request-id": _id, date: _date, ...kept } = answer.headers;
  return { status: answer.statusCode, body: answer.body.replaceAll(id, "request"), headers: kept };
}
const whoIs = ({ role }: Role) => (role === "site administrator" ? siteAdmin : actor);
const rankOf = (level: BoardLevel | undefined) => (level === undefined ? -1 : boardLevels.indexOf(level));

describe.each(roles)("a $role", (role) => {
  const seen = role.level !== undefined;
  test.each(acts)(
    `may ${seen ? "" : "not know whether one could "}$act`,
    async ({ needs, request, status }) => {
      const person = whoIs(role);
      const scene = await setScene(role, person);
      const may = rankOf(role.level) >= rankOf(needs);
      const unreal = await ask(request(madeUp(scene)), person);
      const real = await ask(request(scene), person);
      expect(real.status).toBe(may ? (status ?? 200) : seen ? 403 : 404);
      expect(unreal.status).toBe(404);
      if (!seen) expect(real).toEqual(unreal);
    },
  );

  test("never trashes, tags or gives away what others made", async () => {
    const person = whoIs(role);
    const scene = await setScene(role, person);
    const { id: mine } = await addBoard(app.db, person.id);
    for (const request of [
      send("DELETE", `/images/${scene.theirs}`),
      send("PATCH", `/images/${scene.theirs}`, { boardId: mine }),
    ]) {
      const real = await ask(request, person);
      expect(real.status).toBe(seen ? 403 : 404);
    }
    expect(await third.rest.json("GET", `/images/${scene.theirs}`)).toMatchObject({ boardId: scene.board });
  });

  test("always has the pictures that they made themselves", async () => {
    const person = whoIs(role);
    const { own, board } = await setScene(role, person);
    const picture = await person.rest.json("GET", `/images/${own}`);
    expect(picture).toMatchObject({ id: own, boardId: seen ? board : null });
    const list = await person.rest.json("GET", `/images?boardId=${seen ? board : "none"}&limit=200`);
    expect(JSON.stringify(list)).toContain(own);
    expect((await ask(send("DELETE", `/images/${own}`), person)).status).toBe(204);
  });

  test("takes out what they made unless they may only look", async () => {
    const person = whoIs(role);
    const { id: mine } = await addBoard(app.db, person.id);
    for (const boardId of [null, mine]) {
      const { own } = await setScene(role, person);
      const { status } = await ask(send("PATCH", `/images/${own}`, { boardId }), person);
      expect(status).toBe(role.level === "read" ? 403 : 200);
    }
  });
});

test("a list without a board has nobody's pictures but the caller's own", async () => {
  const { theirs } = await setScene({ role: "", way: "direct", level: "admin" }, actor);
  const { body } = await ask(get("/images?limit=200"), actor);
  expect(body).not.toContain(theirs);
});

test("a board closed again keeps its contributors' pictures, and its contributors keep them too", async () => {
  const scene = await setScene({ role: "", way: "visibility", level: "write" }, actor);
  await owner.rest.json("PATCH", `/boards/${scene.board}`, { visibility: "private" });
  expect((await ask(get(`/boards/${scene.board}`), actor)).status).toBe(404);
  const loose = (await ask(get("/images?boardId=none&limit=200"), actor)).body;
  expect(loose).toContain(scene.own);
  expect(loose).not.toContain(scene.board);
  const onBoard = (await ask(get(`/images?boardId=${scene.board}`), owner)).body;
  for (const id of [scene.own, scene.theirs]) expect(onBoard).toContain(id);
  expect(await owner.rest.json("GET", `/boards/${scene.board}`)).toMatchObject({ imageCount: 2 });
});
