import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { groupOut } from "@/lib/groups";
import { createInvitationOut } from "@/lib/invitations";
import { enter, expect, type Studio, test } from "./studio";

interface Visit {
  name: string;
  path: string;
  /** Undefined: signed out. */
  as?: "admin" | "person";
}

const visits: Visit[] = [
  { name: "login", path: "/login" },
  { name: "generate", path: "/generate", as: "person" },
  { name: "gallery", path: "/gallery", as: "person" },
  { name: "viewer", path: "/gallery?image=", as: "person" },
  { name: "queue", path: "/queue", as: "person" },
  { name: "people", path: "/admin/users", as: "admin" },
  { name: "person", path: "/admin/users?user=", as: "admin" },
  { name: "invitations", path: "/admin/invitations", as: "admin" },
  { name: "groups", path: "/admin/groups", as: "admin" },
  { name: "audit log", path: "/admin/audit", as: "admin" },
  { name: "settings", path: "/admin/settings", as: "admin" },
  { name: "pictures of a person", path: "/admin/users/pictures?user=", as: "admin" },
  ...["profile", "password", "sessions", "api-keys", "preferences", "privacy"].map(
    (section): Visit => ({ name: `own ${section}`, path: `/profile?section=${section}`, as: "person" }),
  ),
  { name: "invitation", path: "/invite?token=" },
  { name: "dead link", path: "/reset-password?token=made-up" },
  { name: "registration", path: "/register" },
  { name: "waiting", path: "/waiting" },
  { name: "forgotten password", path: "/forgot-password" },
  { name: "confirmation", path: "/confirm-email?token=made-up" },
  { name: "documentation", path: "/docs", as: "person" },
];

/** A browser reports the answer "nobody" to the question who is signed in, and that a link is dead. */
const signedOut = /401.*auth\.me|404.*auth\.look/;
const themes = ["dark", "light"] as const;
const smallestTarget = 40;

interface Things {
  image: string;
  invitation: string;
}

/** Made once for each server. */
const furnished = new WeakMap<Studio, Promise<Things>>();

/** Something of everything, so that no page is looked at empty. */
async function furnish({ asPerson, asAdmin, person }: Studio): Promise<Things> {
  const board = await asPerson.createBoard("Lighthouses");
  await asPerson.enqueue({
    prompt: "a lighthouse by the sea",
    count: 3,
    boardId: board.id,
    width: 512,
    height: 384,
  });
  await asPerson.json("POST", "/api-keys", { name: "Night printer", scopes: ["read"], expiresInDays: 30 });
  const group = groupOut.parse(await asAdmin.json("POST", "/groups", { name: "Keepers of the light" }));
  await asAdmin.json("PUT", `/groups/${group.id}/members/${person.user.id}`);
  const invited = await asAdmin.json("POST", "/invitations", { groupIds: [group.id] });
  await asAdmin.json("PATCH", "/settings", {
    registration: "approval",
    adminContentAccess: true,
    loginMessage: "Only for keepers of lighthouses.",
  });
  await asAdmin.as().json("POST", "/auth/register", {
    email: "keeper@example.org",
    displayName: "A keeper who waits",
    password: "a lamp and a lens 1822",
  });
  await asPerson.idle();
  const [image] = await asPerson.images();
  return { image: image?.id ?? "", invitation: createInvitationOut.parse(invited).url };
}

function address(path: string, { image, invitation }: Things, { person }: Studio): string {
  if (path.endsWith("image=")) return path + image;
  if (path.endsWith("user=")) return path + person.user.id;
  return path.endsWith("token=") ? invitation : path;
}

async function open(page: Page, studio: Studio, { path, as }: Visit, theme: (typeof themes)[number]) {
  const things = furnished.get(studio) ?? furnish(studio);
  furnished.set(studio, things);
  await page.addInitScript((scheme) => localStorage.setItem("mantine-color-scheme-value", scheme), theme);
  if (as) {
    await studio.asAdmin.as(studio[as].token).request("POST", "/api/trpc/preferences.update", { theme });
    await enter(page.context(), studio, studio[as]);
  }
  await page.goto(address(path, await things, studio));
  await page.waitForLoadState("networkidle");
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", theme);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
}

for (const visit of visits) {
  for (const theme of themes) {
    test(`${visit.name}, ${theme}: axe finds nothing, nothing jumps`, async ({
      page,
      studio,
      watch,
    }, info) => {
      if (!visit.as) watch.expectProblem(signedOut);
      await page.addInitScript(() => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ("value" in entry && typeof entry.value === "number") shift += entry.value;
          }
          Object.assign(window, { layoutShift: shift });
        }).observe({ type: "layout-shift", buffered: true });
      });
      await open(page, studio, visit, theme);
      const shift = await page.evaluate(() => ("layoutShift" in window ? Number(window.layoutShift) : 0));
      await info.attach(`${visit.name}-${theme}`, {
        body: await page.screenshot(),
        contentType: "image/png",
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      expect(found).toEqual([]);
      expect(shift).toBeLessThan(0.05);
    });
  }

  test(`${visit.name} on a phone: no sideways scroll, targets to hit`, async ({
    page,
    studio,
    watch,
  }, info) => {
    if (!visit.as) watch.expectProblem(signedOut);
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, studio, visit, "dark");
    await info.attach(`${visit.name}-phone`, { body: await page.screenshot(), contentType: "image/png" });
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect(width).toBe(390);
    expect(await smallTargets(page)).toEqual([]);
  });
}

/** Controls that are smaller than a finger; links inside a sentence don't count. */
const smallTargets = (page: Page) =>
  page.evaluate((smallest) => {
    // What lies under an open dialog can't be hit anyway.
    const reachable = document.querySelector("[aria-modal=true]") ?? document;
    const controls = reachable.querySelectorAll<HTMLElement>(
      "button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=tab], [role=slider]",
    );
    return [...controls]
      .filter((control) => {
        const style = getComputedStyle(control);
        if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
        if (control.closest("[aria-hidden=true], [inert]") || control.tabIndex < 0) return false;
        return !(control.tagName === "A" && style.display === "inline");
      })
      .map((control) => {
        // What takes the finger: a field's frame, also round its pills, a checkbox's label, a slider's track.
        const frame = control.matches("input, textarea") ? control.parentElement : undefined;
        const pills = control.closest(".mantine-MultiSelect-input, .mantine-TagsInput-input");
        const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
        const track = control.closest(".mantine-Slider-root");
        const boxes = [control, frame, pills, label, track]
          .flatMap((element) => (element ? [element.getBoundingClientRect()] : []))
          .filter(({ width, height, bottom }) => width > 1 && height > 1 && bottom > 0);
        const width = Math.max(0, ...boxes.map((box) => box.width));
        const height = Math.max(0, ...boxes.map((box) => box.height));
        return { width, height, html: control.outerHTML.slice(0, 400) };
      })
      .filter(({ width, height }) => Math.min(width, height) < smallest && Math.max(width, height) > 0)
      .map(({ width, height, html }) => `${Math.round(width)} × ${Math.round(height)}: ${html}`);
  }, smallestTarget);
