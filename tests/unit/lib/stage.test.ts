import { describe, expect, it } from "vitest";
import type { Image } from "@/lib/images";
import type { QueueItem } from "@/lib/queue";
import { stageOf } from "@/lib/stage";

const item = (id: string, change: Partial<QueueItem>): QueueItem => ({
  id,
  batchId: "b",
  prompt: "a fox",
  status: "pending",
  progress: 0,
  position: null,
  boardId: null,
  imageIds: [],
  error: null,
  createdAt: 1,
  startedAt: null,
  finishedAt: null,
  ...change,
});
const image: Image = {
  id: "i",
  ownerId: "u",
  ownerName: "U",
  boardId: null,
  width: 1,
  height: 1,
  mimeType: "image/png",
  byteSize: 1,
  origin: "generated",
  fileName: null,
  isStarred: false,
  tags: [],
  createdAt: 100,
  metadata: {},
  workflowFormat: null,
  thumbhash: "",
};
const running = item("r", { status: "running" });
const second = item("p2", { position: 4 });
const first = item("p1", { position: 2 });
const failedAfter = item("f", { status: "failed", finishedAt: 200 });
const failedBefore = item("f", { status: "failed", finishedAt: 50 });

describe("stageOf", () => {
  it("shows the item that runs, over everything", () => {
    expect(stageOf([second, running, first, failedAfter], [image], undefined)).toEqual({
      kind: "running",
      itemId: "r",
      item: running,
    });
  });

  it("believes a report before the list knows", () => {
    expect(stageOf([second, first], [], "p1")).toEqual({ kind: "running", itemId: "p1", item: first });
    expect(stageOf([], [], "new")).toEqual({ kind: "running", itemId: "new", item: undefined });
  });

  it("ignores the report of an item that has ended", () => {
    expect(stageOf([failedAfter, running], [], "f")).toMatchObject({ itemId: "r" });
  });

  it("shows the foremost of those that wait", () => {
    expect(stageOf([second, first], [image], undefined)).toEqual({ kind: "waiting", item: first });
  });

  it("shows a failure until a later picture, then the picture", () => {
    expect(stageOf([failedAfter], [image], undefined)).toEqual({ kind: "failed", item: failedAfter });
    expect(stageOf([failedBefore], [image], undefined)).toEqual({ kind: "picture", image });
    expect(stageOf([failedBefore], [], undefined)).toEqual({ kind: "failed", item: failedBefore });
  });

  it("is empty when nothing was ever made", () => {
    expect(stageOf([], [], undefined)).toEqual({ kind: "empty" });
    expect(stageOf([item("c", { status: "canceled", finishedAt: 3 })], [], undefined)).toEqual({
      kind: "empty",
    });
  });
});
