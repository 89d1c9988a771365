import { describe, expect, test } from "vitest";
import { byId, id, newId } from "@/lib/ids";
import { text } from "@/lib/text";

const messagesOf = (schema: ReturnType<typeof text>, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message);

describe("a text", () => {
  test("is trimmed before its length counts", () => {
    expect(text(3, 3).parse("  abc\n")).toBe("abc");
    expect(messagesOf(text(3, 1), "   ")).toEqual(["Fill this in."]);
    expect(messagesOf(text(3, 2), " a ")).toEqual(["Use at least 2 characters."]);
    expect(messagesOf(text(3), "abcd")).toEqual(["Use at most 3 characters."]);
  });

  test("may be empty unless a least length is given", () => expect(text(3).parse("")).toBe(""));

  test("refuses NUL, which PostgreSQL can't store", () => {
    expect(messagesOf(text(9), "a\u0000b")).toEqual(["This text contains a character that can't be stored."]);
  });

  test("loses half a surrogate pair, which no database stores, and keeps whole ones", () => {
    expect(text(9).parse("a\ud800b\udc00")).toBe("a\ufffdb\ufffd");
    expect(text(9).parse("a😀b")).toBe("a😀b");
  });

  test("keeps what looks like code or SQL as it was written", () => {
    const hostile = `<img src=x onerror=alert(1)>'; drop table users; --\u202e`;
    expect(text(100).parse(hostile)).toBe(hostile);
  });
});

describe("an id", () => {
  test("of any short shape passes, so that a wrong one is only ever not found", () => {
    for (const odd of ["x", "../../etc/passwd", "%00", "' or 1=1 --", "😀"]) expect(id.parse(odd)).toBe(odd);
  });

  test("with a character that no database stores becomes one that doesn't exist", () => {
    expect(byId.parse({ id: "a\u0000b\ud800" })).toEqual({ id: "a\ufffdb\ufffd" });
  });

  test("is refused when empty or longer than 64 characters", () => {
    expect(id.safeParse("").success).toBe(false);
    expect(id.safeParse("x".repeat(65)).success).toBe(false);
  });

  test("is greater than all made before it", () => {
    const made = Array.from({ length: 2000 }, newId);
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(2000);
  });
});
