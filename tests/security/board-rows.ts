import { alone, type Make, nothing, type Row } from "./access-row";

/** A share has its board's id, so that one names both. */
const shareOf = async (make: Make) => {
  const id = await make("shared-out board");
  return { id, uid: id };
};

export const boardRows: Record<string, Row> = {
  "boards.list": {
    who: "signed-in",
    input: nothing,
    reaches: [{ thing: "person", input: (ownerId) => ({ ownerId }), isLook: true }],
  },
  "boards.get": { who: "signed-in", ...alone("board", {}, { isLook: true }) },
  "boards.create": { who: "signed-in", input: () => ({ name: "New" }) },
  "boards.update": {
    who: "signed-in",
    input: async (make) => ({ id: await make("board"), name: "Changed" }),
    reaches: [
      { thing: "board", input: (id) => ({ id, name: "Changed" }) },
      { thing: "board", input: (id) => ({ id, visibility: "public" }) },
      { thing: "board", input: async (id, make) => ({ id, coverImageId: await make("image") }) },
      { thing: "image", input: async (coverImageId, make) => ({ id: await make("board"), coverImageId }) },
    ],
  },
  "boards.delete": {
    who: "signed-in",
    input: async (make) => ({ id: await make("board") }),
    reaches: ["keep", "trash"].map((images) => ({ thing: "board", input: (id) => ({ id, images }) })),
  },
  "boards.uncategorised": { who: "signed-in", input: nothing },
  "boards.arrange": {
    who: "signed-in",
    input: async (make) => ({ id: await make("board"), folderId: await make("folder"), isPinned: true }),
    reaches: [
      { thing: "board", input: (id) => ({ id, isPinned: true }) },
      { thing: "board", input: async (id, make) => ({ id, folderId: await make("folder") }) },
      { thing: "folder", input: async (folderId, make) => ({ id: await make("board"), folderId }) },
    ],
  },
  "boards.handOver": {
    who: "signed-in",
    input: async (make) => ({ id: await make("board"), userId: await make("person") }),
    reaches: [{ thing: "board", input: async (id, make) => ({ id, userId: await make("person") }) }],
  },
  "boards.share": {
    who: "signed-in",
    input: async (make) => ({ id: await make("board"), userId: await make("person"), permission: "read" }),
    reaches: [
      {
        thing: "board",
        input: async (id, make) => ({ id, userId: await make("person"), permission: "admin" }),
      },
      {
        thing: "board",
        input: async (id, make) => ({ id, groupId: await make("group"), permission: "admin" }),
      },
    ],
  },
  "boards.shares": { who: "signed-in", ...alone("board") },
  "boards.people": { who: "signed-in", ...alone("board") },
  "boards.unshare": {
    who: "signed-in",
    input: shareOf,
    reaches: [
      { thing: "shared-out board", input: (id) => ({ id, uid: id }) },
      { thing: "shared-out board", input: async (uid, make) => ({ id: await make("board"), uid }) },
    ],
  },
  "boards.leave": {
    who: "signed-in",
    input: async (make) => ({ id: await make("shared-in board") }),
    reaches: [{ thing: "board", input: (id) => ({ id }) }],
  },
  "boardFolders.list": { who: "signed-in", input: nothing },
  "boardFolders.create": { who: "signed-in", input: () => ({ name: "New" }) },
  "boardFolders.update": { who: "signed-in", ...alone("folder", { name: "Changed" }) },
  "boardFolders.delete": { who: "signed-in", ...alone("folder") },
  "notices.list": { who: "signed-in", input: nothing },
  // Somebody else's ids change nothing, as do ids that aren't there: tests/integration/notices.test.ts.
  "notices.read": { who: "signed-in", input: () => ({ ids: ["none"] }) },
  "people.find": { who: "signed-in", input: () => ({ q: "a" }) },
};
