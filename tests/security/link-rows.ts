import type { Row } from "./access-row";

/** A link and its board are made with the same id, so that one names both. */
export const linkRows: Record<string, Row> = {
  "boardLinks.list": {
    who: "signed-in",
    input: async (make) => ({ id: await make("board") }),
    reaches: [{ thing: "board", input: (id) => ({ id }) }],
  },
  "boardLinks.create": {
    who: "signed-in",
    input: async (make) => ({ id: await make("board") }),
    reaches: [{ thing: "board", input: (id) => ({ id }) }],
  },
  "boardLinks.revoke": {
    who: "signed-in",
    input: async (make) => {
      const id = await make("board link");
      return { id, linkId: id };
    },
    reaches: [
      { thing: "board link", input: (id) => ({ id, linkId: id }) },
      { thing: "board link", input: async (linkId, make) => ({ id: await make("board"), linkId }) },
    ],
  },
  "boardLinks.enter": {
    who: "anyone",
    reason: "who has a link's address is whom it was made for; a password is asked here",
    input: () => ({ token: "made up" }),
    status: 404,
  },
  "boardLinks.images": {
    who: "anyone",
    reason: "asks for the key that `enter` gives",
    input: () => ({ token: "made up", key: "made up" }),
    status: 404,
  },
};
