import { describe, expect, test } from "vitest";
import {
  AppError,
  conflict,
  forbidden,
  found,
  invalid,
  notFound,
  statusOf,
  unauthorized,
} from "@/lib/errors";

describe("errors for the person who caused them", () => {
  test("carry code, sentence, issues, wait and cause", () => {
    const cause = new Error("inside");
    const error = new AppError("TOO_MANY_REQUESTS", "Wait.", { retryAfter: 7, cause });
    expect(error).toMatchObject({ name: "AppError", code: "TOO_MANY_REQUESTS", retryAfter: 7, cause });
    expect(error.issues).toBeUndefined();
  });

  test.each([
    [notFound("board"), 404, "There is no such board."],
    [forbidden("No."), 403, "No."],
    [unauthorized(), 401, "Sign in to go on."],
  ])("%s", (error, status, message) => {
    expect(statusOf[error.code]).toBe(status);
    expect(error.message).toBe(message);
  });

  test("about a field name it", () => {
    const issues = [{ path: ["email"], message: "Taken." }];
    expect(conflict("email", "Taken.")).toMatchObject({ code: "CONFLICT", issues });
    expect(invalid("email", "Taken.")).toMatchObject({ code: "UNPROCESSABLE_CONTENT", issues });
  });
});

test("found lets a row through, falsy ones too, and makes nothing a 404", () => {
  expect(found(0, "number")).toBe(0);
  expect(found(null, "row")).toBeNull();
  expect(() => found(undefined, "picture")).toThrow("There is no such picture.");
});
