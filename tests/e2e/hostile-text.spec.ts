import { enter, expect, test } from "./studio";

const bait = '<img src=x onerror="window.bitten=true"><script>window.bitten=true</script>';

test("what people write is shown as text and runs nowhere", async ({ page, studio }) => {
  await studio.asAdmin.createUser({
    email: "mal@example.org",
    displayName: bait.slice(0, 80),
    password: "hostile but well behaved",
  });
  const mal = await studio.asAdmin
    .as()
    .login({ email: "mal@example.org", password: "hostile but well behaved" });
  const asMal = studio.asAdmin.as(mal.token);
  const board = await asMal.createBoard(bait);
  await asMal.enqueue({
    prompt: `${bait} a fox`,
    negativePrompt: bait,
    boardId: board.id,
    width: 256,
    height: 256,
  });
  await asMal.idle();
  const [picture] = await asMal.images();

  const look = async (address: string) => {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    await expect(page.locator("img[src='x']")).toHaveCount(0);
    expect(await page.evaluate(() => "bitten" in window), address).toBe(false);
  };
  await enter(page.context(), studio, mal);
  for (const address of [
    "/generate",
    "/queue",
    "/gallery",
    `/gallery?board=${board.id}`,
    `/gallery?image=${picture?.id}`,
  ]) {
    await look(address);
  }
  await expect(page.getByText("onerror", { exact: false }).first()).toBeVisible();
  await page.context().clearCookies();
  await enter(page.context(), studio, studio.admin);
  await look("/admin/users");
  await expect(page.getByText("<img src=x", { exact: false }).first()).toBeVisible();
});

test("pages forbid inline scripts and foreign sources", async ({ request }) => {
  for (const address of ["/login", "/generate", "/gallery", "/queue", "/admin/users"]) {
    const policy = (await request.get(address)).headers()["content-security-policy"] ?? "";
    const scripts = policy.split(";").find((part) => part.trim().startsWith("script-src")) ?? "";
    expect(scripts, address).toContain("'self'");
    expect(scripts, address).not.toContain("unsafe-inline");
    expect(scripts, address).not.toContain("unsafe-eval");
    expect(policy, address).toContain("frame-ancestors");
  }
});
