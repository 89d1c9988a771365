import { writeSync } from "node:fs";
import { idText, table } from "@/server/db/columns";
import { openSqlite } from "@/server/db/sqlite";

const [file = "", name = ""] = process.argv.slice(2);
const children = table("children", { id: idText().primaryKey() });
const db = await openSqlite(file);
let next = 0;

async function writePairs(): Promise<never> {
  for (;;) {
    next += 1;
    const id = `${name} ${next}`;
    await db.write(async (tx) => {
      await tx.insert(children).values({ id });
      await tx.insert(children).values({ id: `${id} twin` });
    });
    writeSync(1, `${id}\n`);
  }
}

await Promise.all(Array.from({ length: 16 }, writePairs));
