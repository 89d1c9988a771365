import { expect, test } from "vitest";
import { dialect, dialectOf } from "@/server/db/dialect";
import { StartupError } from "@/server/db/startup-error";

test("the address of the database chooses the dialect", () => {
  expect([undefined, "", "postgres://a/b", "postgresql://a/b"].map(dialectOf)).toEqual([
    "sqlite",
    "sqlite",
    "postgres",
    "postgres",
  ]);
  expect(dialect).toBe(dialectOf(process.env.DATABASE_URL));
});

test.each(["mysql://a/b", "./data/atelier.db", "Postgres"])(
  "%s is refused with what would be right",
  (address) => {
    expect(() => dialectOf(address)).toThrow(StartupError);
    expect(() => dialectOf(address)).toThrow("DATABASE_URL must begin with postgres://");
  },
);
