import pg from "pg";

/** Runs one statement as the superuser. */
export async function runAsSuperuser(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Creates a database on the server of `url` and returns its address. */
export async function createDatabase(
  url: string,
  { name, template = "template0" }: { name: string; template?: string },
): Promise<string> {
  await runAsSuperuser(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
