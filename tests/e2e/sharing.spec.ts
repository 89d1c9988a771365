import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { boardOut, listBoardsOut } from "@/lib/boards";
import { groupOut } from "@/lib/groups";
import { listNoticesOut } from "@/lib/notices";
import { listSharesOut } from "@/lib/shares";
import type { Person, Rest } from "../support/rest";
import { enter, expect, type Studio, test } from "./studio";

/** Milliseconds: what somebody else did has to be on the page by then. */
const live = { timeout: 2000 };

const strangers = new WeakMap<Studio, Promise<Person>>();

/** A third person, who is in nothing. */
function stranger(studio: Studio): Promise<Person> {
  const given = { email: "cyrus@example.org", displayName: "Cyrus Smith", password: "the mysterious island" };
  const known =
    strangers.get(studio) ?? studio.asAdmin.createUser(given).then(() => studio.asAdmin.as().login(given));
  strangers.set(studio, known);
  return known;
}

async function furnished(rest: Rest, name: string) {
  const board = await rest.createBoard(name);
  await rest.enqueue({ prompt: `a picture of ${name}`, boardId: board.id, width: 256, height: 256 });
  await rest.idle();
  return board;
}

const place = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Boards" }).getByRole("link", { name });

async function act(page: Page, board: string, item: string) {
  await place(page, board).hover();
  await page.getByRole("button", { name: `Actions on ${board}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Finds somebody in the open share dialog and gives them the level. */
async function share(page: Page, name: string, level: string) {
  const dialog = page.getByRole("dialog");
  await dialog.getByPlaceholder("Add people or groups by name").fill(name.slice(0, 4).toLowerCase());
  await page.getByRole("option", { name }).click();
  await page.keyboard.press("Escape");
  await choose(page, "They", level);
  await dialog.getByRole("button", { name: "Share", exact: true }).click();
  await expect(dialog.getByRole("list", { name: "Shared with" }).getByText(name)).toBeVisible();
}

async function choose(page: Page, label: string, level: string) {
  await page.getByRole("dialog").getByLabel(label, { exact: true }).first().click();
  await page.getByRole("option", { name: level }).click();
}

test("a board is shared with a person, changed and taken back while they look", async ({
  page,
  studio,
  openBrowser,
  watch,
}) => {
  const cyrus = await stranger(studio);
  const board = await furnished(studio.asAdmin, "Lagoons");
  await studio.asPerson.json("POST", "/notices/read", {});
  const [theirs, others] = [await openBrowser(), await openBrowser()];
  await enter(page.context(), studio, studio.admin);
  await enter(theirs.context(), studio, studio.person);
  await enter(others.context(), studio, cyrus);
  await Promise.all([page, theirs, others].map((each) => each.goto("/gallery")));
  await expect(theirs.getByRole("link", { name: "All pictures" })).toBeVisible();
  await expect(others.getByRole("link", { name: "All pictures" })).toBeVisible();

  await act(page, "Lagoons", "Share…");
  await share(page, "Bo Katan", "May look");

  await test.step("they are told, and find it", async () => {
    const toast = theirs
      .getByRole("alert")
      .filter({ hasText: "shared “Lagoons” with you: you may look at it" });
    await expect(toast).toBeVisible(live);
    await expect(theirs.getByRole("button", { name: "Notices, 1 unread" })).toBeVisible();
    await expect(place(theirs, "Lagoons")).toContainText("Ada Lovelace");
    await theirs.getByRole("button", { name: "Notices, 1 unread" }).click();
    await theirs.getByRole("dialog", { name: "Notices" }).getByText("shared “Lagoons” with you").click();
    await expect(theirs).toHaveURL(new RegExp(`board=${board.id}`));
    await expect(theirs.getByRole("link", { name: "a picture of Lagoons" })).toBeVisible();
    await expect(theirs.getByRole("button", { name: "Notices", exact: true })).toBeVisible();
    await expect(place(others, "Lagoons")).toHaveCount(0);
  });

  await test.step("who may only look gets no dialog to share or edit", async () => {
    await place(theirs, "Lagoons").hover();
    await theirs.getByRole("button", { name: "Actions on Lagoons" }).click();
    await expect(theirs.getByRole("menuitem", { name: "Leave…" })).toBeVisible();
    for (const name of ["Share…", "Edit…", "Hand over…", "Delete board"])
      await expect(theirs.getByRole("menuitem", { name })).toHaveCount(0);
    await theirs.keyboard.press("Escape");
  });

  await test.step("a higher level is theirs at once", async () => {
    await choose(page, "What Bo Katan may do", "May manage");
    await place(theirs, "Lagoons").hover();
    await theirs.getByRole("button", { name: "Actions on Lagoons" }).click();
    await expect(theirs.getByRole("menuitem", { name: "Share…" })).toBeVisible(live);
    await theirs.keyboard.press("Escape");
  });

  await test.step("taken back, it is gone from the open page", async () => {
    watch.expectProblem(/404/);
    await page.getByRole("button", { name: "End the share with Bo Katan" }).click();
    await expect(theirs.getByText("There is no such board.")).toBeVisible(live);
    await expect(theirs.getByRole("link", { name: "a picture of Lagoons" })).toHaveCount(0);
    await expect(place(theirs, "Lagoons")).toHaveCount(0);
    await expect(theirs.getByText("“Lagoons” was deleted, or isn't shared with you any more.")).toBeVisible();
    expect((await studio.asPerson.request("GET", `/api/v1/boards/${board.id}`)).status).toBe(404);
  });

  await test.step("undone, it is back", async () => {
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(place(theirs, "Lagoons")).toBeVisible(live);
    const { items } = listSharesOut.parse(await studio.asAdmin.json("GET", `/boards/${board.id}/shares`));
    expect(items.map(({ name, permission }) => [name, permission])).toEqual([["Bo Katan", "admin"]]);
  });
});

test("a group's share reaches its people and shows where it comes from", async ({
  page,
  studio,
  openBrowser,
  watch,
}) => {
  watch.expectProblem(/409|404/);
  const board = await furnished(studio.asAdmin, "Meadows");
  const group = groupOut.parse(await studio.asAdmin.json("POST", "/groups", { name: "Gardeners" }));
  await studio.asAdmin.json("PUT", `/groups/${group.id}/members/${studio.person.user.id}`);
  const theirs = await openBrowser();
  await enter(page.context(), studio, studio.admin);
  await enter(theirs.context(), studio, studio.person);
  await Promise.all([page, theirs].map((each) => each.goto("/gallery")));
  await expect(theirs.getByRole("link", { name: "All pictures" })).toBeVisible();

  await act(page, "Meadows", "Share…");
  await share(page, "Gardeners", "May add");
  await expect(place(theirs, "Meadows")).toBeVisible(live);
  await page.getByRole("button", { name: "People with access" }).click();
  const people = page.getByRole("dialog").getByRole("list", { name: "People with access" });
  await expect(people.getByRole("listitem").first()).toContainText("Owner");
  await expect(people.getByRole("listitem").filter({ hasText: "Bo Katan" })).toContainText(
    "through Gardeners",
  );

  await theirs.goto(`/gallery?board=${board.id}`);
  await act(theirs, "Meadows", "Leave…");
  await theirs.getByRole("dialog").getByRole("button", { name: "Leave the board" }).click();
  await expect(theirs.getByText(/Hide it instead/)).toBeVisible();
  await expect(place(theirs, "Meadows")).toBeVisible();

  await studio.asAdmin.json("DELETE", `/groups/${group.id}/members/${studio.person.user.id}`);
  await expect(place(theirs, "Meadows")).toHaveCount(0);
});

test("what everyone here may do opens a board to a stranger and closes it again", async ({
  page,
  studio,
  openBrowser,
  watch,
}) => {
  watch.expectProblem(/404/);
  const cyrus = await stranger(studio);
  const board = await furnished(studio.asAdmin, "Squares");
  const others = await openBrowser();
  await enter(page.context(), studio, studio.admin);
  await enter(others.context(), studio, cyrus);
  await Promise.all([page, others].map((each) => each.goto("/gallery")));
  await expect(others.getByRole("link", { name: "All pictures" })).toBeVisible();

  await act(page, "Squares", "Share…");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Look", { exact: true }).click();
  await expect(place(others, "Squares")).toBeVisible();
  await place(others, "Squares").click();
  await expect(others.getByRole("link", { name: "a picture of Squares" })).toBeVisible();
  await dialog.getByText("Look and add", { exact: true }).click();
  await expect(
    place(others, "Squares").getByRole("img", { name: "Everyone here may look and add" }),
  ).toBeVisible(live);
  const seen = boardOut.parse(await studio.asAdmin.as(cyrus.token).json("GET", `/boards/${board.id}`));
  expect(seen.permission).toBe("write");

  await dialog.getByText("Nothing", { exact: true }).click();
  await expect(others.getByText("There is no such board.")).toBeVisible(live);
  await expect(place(others, "Squares")).toHaveCount(0);
});

test("a board is left by who was given it, and handed over to them", async ({
  page,
  studio,
  openBrowser,
}) => {
  const board = await furnished(studio.asAdmin, "Islands");
  const shared = { userId: studio.person.user.id, permission: "write" };
  await studio.asAdmin.json("POST", `/boards/${board.id}/share`, shared);
  const theirs = await openBrowser();
  await enter(page.context(), studio, studio.admin);
  await enter(theirs.context(), studio, studio.person);
  await page.goto("/gallery");
  await theirs.goto(`/gallery?board=${board.id}`);

  await act(theirs, "Islands", "Leave…");
  await theirs.getByRole("dialog").getByRole("button", { name: "Leave the board" }).click();
  await expect(theirs.getByText("You left “Islands”.")).toBeVisible();
  await expect(place(theirs, "Islands")).toHaveCount(0);
  await expect(theirs).not.toHaveURL(/board=/);

  await act(page, "Islands", "Hand over…");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(dialog.getByText("Choose who is to own the board.")).toBeVisible();
  await dialog.getByLabel("New owner").first().fill("bo k");
  await page.getByRole("option", { name: "Bo Katan" }).click();
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByText("“Islands” belongs to Bo Katan now.")).toBeVisible();
  await expect(place(theirs, "Islands")).toBeVisible(live);
  const { items } = listBoardsOut.parse(await studio.asPerson.json("GET", "/boards"));
  expect(items.find(({ id }) => id === board.id)?.permission).toBe("owner");
  const notices = listNoticesOut.parse(await studio.asPerson.json("GET", "/notices"));
  expect(notices.items.map(({ kind, boardId }) => [kind, boardId])).toContainEqual([
    ...["board.handedOver", board.id],
  ]);
  await page.getByLabel("Search boards").fill("Islands");
  await act(page, "Islands", "Share…");
  await expect(page.getByRole("dialog").getByText("Ada Lovelace")).toBeVisible();
});

test("notices are marked as read together", async ({ page, studio }) => {
  for (const name of ["Coves", "Bays"]) {
    const board = await studio.asAdmin.createBoard(name);
    const shared = { userId: studio.person.user.id, permission: "read" };
    await studio.asAdmin.json("POST", `/boards/${board.id}/share`, shared);
  }
  await enter(page.context(), studio, studio.person);
  await page.goto("/gallery");
  await page.getByRole("button", { name: /^Notices, \d+ unread/ }).click();
  const list = page.getByRole("dialog", { name: "Notices" });
  await expect(list.getByRole("listitem").first()).toContainText("shared “Bays” with you");
  await list.getByRole("button", { name: "Mark all as read" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Notices", exact: true })).toBeFocused();
  const { unreadCount } = listNoticesOut.parse(await studio.asPerson.json("GET", "/notices"));
  expect(unreadCount).toBe(0);
});

for (const theme of ["dark", "light"] as const) {
  test(`the dialogs of a board and the notices can be used by everyone (${theme})`, async ({
    page,
    studio,
  }) => {
    const board = await furnished(studio.asPerson, `Glades ${theme}`);
    const shared = { userId: studio.admin.user.id, permission: "write" };
    await studio.asPerson.json("POST", `/boards/${board.id}/share`, shared);
    await page.addInitScript((scheme) => localStorage.setItem("mantine-color-scheme-value", scheme), theme);
    const look = async (what: string) => {
      await page.waitForTimeout(400);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      expect(found, what).toEqual([]);
    };
    await enter(page.context(), studio, studio.person);
    await page.goto("/gallery");

    await place(page, board.name).hover();
    await page.getByRole("button", { name: `Actions on ${board.name}` }).click();
    await expect(page.getByRole("menuitem", { name: "Share…" })).toBeVisible();
    await look("the menu");
    await page.getByRole("menuitem", { name: "Share…" }).click();
    await page.getByRole("button", { name: "People with access" }).click();
    await page.getByRole("button", { name: "Who can do what" }).click();
    await expect(page.getByRole("list", { name: "People with access" })).toContainText("directly");
    await look("the share dialog");
    await page.keyboard.press("Escape");
    for (const item of ["Edit…", "Choose the cover…", "Move to a folder…", "Hand over…", "Delete board"]) {
      await act(page, board.name, item);
      await expect(page.getByRole("dialog")).toBeVisible();
      await look(item);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    await enter(page.context(), studio, studio.admin);
    await page.reload();
    await page.getByRole("button", { name: /^Notices/ }).click();
    await expect(page.getByRole("dialog", { name: "Notices" }).getByText(board.name)).toBeVisible();
    await look("the notices");
  });
}
