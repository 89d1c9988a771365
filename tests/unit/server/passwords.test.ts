import { describe, expect, test } from "vitest";
import { createPasswords } from "@/server/auth/passwords";

const passwords = createPasswords();

describe("passwords", () => {
  test("are kept as Argon2id with 19 MiB, 2 passes and 1 lane, salted", async () => {
    const [first, second] = await Promise.all([
      passwords.hash("correct horse"),
      passwords.hash("correct horse"),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(first).not.toContain("correct");
  });

  test("are right in every letter or wrong", async () => {
    const stored = await passwords.hash("correct horse ");
    expect(await passwords.verify(stored, "correct horse ")).toBe(true);
    expect(await passwords.verify(stored, "correct horse")).toBe(false);
    expect(await passwords.verify(stored, "Correct horse ")).toBe(false);
  });

  test("of nobody are never right, not even the one behind the comparison", async () => {
    expect(await passwords.verify(undefined, "a password that nobody has")).toBe(false);
  });

  test("are worked on few at a time, in the order they came, also after a failure", async () => {
    const stored = await passwords.hash("x");
    let inside = 0;
    let most = 0;
    const order: number[] = [];
    const admit = async () => {
      inside += 1;
      most = Math.max(most, inside);
    };
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, async (_, at) => {
        try {
          return await passwords.verify(at === 2 ? "not a hash" : stored, "x", admit);
        } finally {
          inside -= 1;
          order.push(at);
        }
      }),
    );
    // Two; each may meet the next one on the way out.
    expect(most).toBeLessThanOrEqual(4);
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(order.indexOf(0)).toBeLessThan(order.indexOf(7));
    expect(await passwords.verify(stored, "x")).toBe(true);
  });

  test("aren't looked at when the one who asks isn't let in by then", async () => {
    const refused = passwords.verify(undefined, "x", async () => {
      throw new Error("Too many.");
    });
    await expect(refused).rejects.toThrow("Too many.");
  });
});
