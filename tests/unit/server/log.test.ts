import { DrizzleQueryError } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { createLog } from "@/server/log";

function logging(logLevel: "info" | "warn" = "info") {
  const lines: string[] = [];
  const log = createLog(
    { logLevel, isDevelopment: false },
    { write: (line: string) => void lines.push(line) },
  );
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? "{}") };
}
const query = (cause: Error) => new DrizzleQueryError("insert into x values (?)", ["SECRET"], cause);

describe("the log", () => {
  test("is JSON, a line each, from the level that was chosen", () => {
    const { log, lines, last } = logging("warn");
    log.info("not said");
    log.warn({ count: 2 }, "said");
    expect(lines).toHaveLength(1);
    expect(last()).toMatchObject({ level: 40, count: 2, msg: "said" });
  });

  test("says what an error was, under either name, with where it came from", () => {
    const { log, last } = logging();
    const error = Object.assign(new TypeError("No."), { code: "ENO" });
    for (const name of ["err", "error"]) {
      log.error({ [name]: error }, "failed");
      expect(last()[name]).toMatchObject({
        type: "TypeError",
        message: "No.",
        code: "ENO",
        stack: expect.stringContaining("log.test.ts"),
      });
    }
  });

  test("keeps a statement's values to itself, however deep the error lies", () => {
    const { log, lines, last } = logging();
    const driver = Object.assign(new Error("UNIQUE constraint failed"), {
      code: "23505",
      detail: "Key (x)=(SECRET) exists.",
    });
    log.error({ err: query(driver) }, "failed");
    expect(last().err).toMatchObject({
      type: "DrizzleQueryError",
      cause: { message: "UNIQUE constraint failed", code: "23505" },
    });
    log.error({ error: new Error("outer", { cause: query(driver) }) }, "failed");
    log.error(
      { error: new Error("outer", { cause: new Error("between", { cause: query(driver) }) }) },
      "failed",
    );
    expect(last().error.cause.cause.cause.code).toBe("23505");
    expect(lines.join("\n")).not.toContain("SECRET");
  });

  test("takes what isn't an error as it is", () => {
    const { log, last } = logging();
    log.error({ error: "words" }, "failed");
    expect(last().error).toBe("words");
  });
});
