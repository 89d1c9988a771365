import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createModels } from "@/server/models/models.service";
import { createFakeEngine, fakeModel } from "../../fakes/engine";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

const other = { ...fakeModel, id: "other", name: "Other" };

describe("models", () => {
  test("are those of all engines, each with its engine's name, on one page", async () => {
    const engines = [createFakeEngine(), createFakeEngine({ id: "second", models: [other] })];
    const models = createModels({ engines, onError: () => undefined });
    const { items, nextCursor } = await models.list();
    expect(items.map(({ id, engine }) => [id, engine])).toEqual([
      ["plain", "Fake engine"],
      ["other", "Fake engine"],
    ]);
    expect(nextCursor).toBeNull();
  });

  test("are found by id; without one the first there is, and an unknown one is 404", async () => {
    const models = createModels({
      engines: [createFakeEngine({ models: [fakeModel, other] })],
      onError: () => undefined,
    });
    expect((await models.find("other")).name).toBe("Other");
    expect((await models.find(undefined)).id).toBe("plain");
    await expect(models.find("none")).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: "There is no such model.",
    });
    await expect(
      createModels({ engines: [], onError: () => undefined }).find(undefined),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("are asked for once a minute", async () => {
    const catalog = vi.fn(async () => ({ models: [fakeModel] }));
    const models = createModels({ engines: [createFakeEngine({ catalog })], onError: () => undefined });
    await models.list();
    vi.setSystemTime(Date.now() + 59_000);
    await models.list();
    expect(catalog).toHaveBeenCalledTimes(1);
    vi.setSystemTime(Date.now() + 2000);
    await models.list();
    expect(catalog).toHaveBeenCalledTimes(2);
  });

  test("of an engine that stopped answering stay known; of one that never did there are none", async () => {
    let isDown = false;
    const flaky = createFakeEngine({
      catalog: async () => {
        if (isDown) throw new Error("Down.");
        return { models: [fakeModel] };
      },
    });
    const never = createFakeEngine({ id: "never", catalog: () => Promise.reject(new Error("Never.")) });
    const errors: unknown[] = [];
    const models = createModels({ engines: [flaky, never], onError: (error) => errors.push(error) });
    expect((await models.list()).items).toHaveLength(1);
    isDown = true;
    vi.setSystemTime(Date.now() + 61_000);
    expect((await models.list()).items.map(({ id }) => id)).toEqual(["plain"]);
    expect(errors.map(String).sort()).toEqual(["Error: Down.", "Error: Never.", "Error: Never."]);
  });
});
