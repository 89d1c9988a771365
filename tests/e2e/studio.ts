import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { administrator, type Person, Rest, secondPerson } from "../support/rest";
import { type ServerProcess, startServer } from "../support/server-process";

export interface Studio {
  server: ServerProcess;
  url: string;
  admin: Person;
  person: Person;
  /** The REST contract as the administrator, and as the second person. */
  asAdmin: Rest;
  asPerson: Rest;
}

interface Watch {
  /** Console errors, uncaught errors and refusals by the content security policy. */
  problems: string[];
  /** A problem that the journey causes on purpose. */
  expectProblem: (pattern: RegExp) => void;
}

function listen(context: BrowserContext, problems: string[]) {
  context.on("console", (message) => {
    if (message.type() === "error" || /content security policy/i.test(message.text())) {
      problems.push(`${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => problems.push(`${error.error().stack}`));
}

/** Journeys against the product as it is shipped: one server a worker, one administrator, one other person. */
export const test = base.extend<{ watch: Watch; openBrowser: () => Promise<Page> }, { studio: Studio }>({
  studio: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of it
    async ({}, use) => {
      const server = await startServer();
      const rest = new Rest(server.url);
      const admin = await rest.setUp(administrator);
      const asAdmin = rest.as(admin.token);
      await asAdmin.createUser(secondPerson);
      const person = await rest.login(secondPerson);
      await use({ server, url: server.url, admin, person, asAdmin, asPerson: rest.as(person.token) });
      await server.end();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ studio }, use) => use(studio.url),
  watch: [
    async ({ context, studio }, use, info) => {
      const problems: string[] = [];
      // Playwright asks once more for pictures that a page made itself, to keep them in its trace.
      const expected: RegExp[] = [/Connecting to 'blob:/];
      listen(context, problems);
      await use({ problems, expectProblem: (pattern) => expected.push(pattern) });
      if (info.status !== info.expectedStatus) console.log(studio.server.output());
      expect(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual([]);
    },
    { auto: true },
  ],
  /** A page in a browser of its own, for whoever else is in the story; watched like the first. */
  openBrowser: async ({ browser, studio, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL: studio.url, locale: "en-GB" });
      contexts.push(context);
      listen(context, watch.problems);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto("/login");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/generate/);
}

/** Gives the browser a session as a finished login leaves it. */
export const enter = (context: BrowserContext, { url }: { url: string }, { token }: { token: string }) =>
  context.addCookies([
    { name: "next-auth.session-token", value: token, url, httpOnly: true, sameSite: "Lax" },
  ]);
