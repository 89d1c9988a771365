import { describe, expect, it } from "vitest";
import { walkPrompts, walkStart } from "@/lib/prompt-history";

describe("walkPrompts", () => {
  const prompts = ["newest", "older", "oldest"];

  it("walks back and forth and returns to the draft", () => {
    const first = walkPrompts(walkStart, prompts, "draft", 1);
    expect(first?.text).toBe("newest");
    const second = walkPrompts(first?.walk ?? walkStart, prompts, "newest", 1);
    expect(second?.text).toBe("older");
    const back = walkPrompts(second?.walk ?? walkStart, prompts, "older", -1);
    expect(back?.text).toBe("newest");
    expect(walkPrompts(back?.walk ?? walkStart, prompts, "newest", -1)).toEqual({
      walk: { at: -1, draft: "draft" },
      text: "draft",
    });
  });

  it("skips the prompt that stands there already", () => {
    expect(walkPrompts(walkStart, prompts, "newest", 1)?.text).toBe("older");
  });

  it("stops at both ends", () => {
    expect(walkPrompts({ at: 2, draft: "" }, prompts, "oldest", 1)).toBeNull();
    expect(walkPrompts(walkStart, prompts, "draft", -1)).toBeNull();
    expect(walkPrompts(walkStart, [], "draft", 1)).toBeNull();
  });
});
