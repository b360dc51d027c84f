import { expect, test } from "@playwright/test";
import { seriousFindings } from "./support/accessibility.ts";
import { launch } from "./support/launch.ts";
import { keepScreenshot } from "./support/screenshot.ts";

test("a first start opens one window with the first screen, answered by the ledger process", async () => {
  const workstation = await launch();
  try {
    const { app, page } = workstation;
    await expect(page).toHaveTitle(/Billwright/);
    await expect(page.getByRole("heading").first()).toBeVisible();
    const answer = await page.evaluate(() => window.billwright.call("ledger.status", {}, crypto.randomUUID()));
    expect(answer).toMatchObject({ ok: true, value: { state: "none" } });
    expect(app.windows()).toHaveLength(1);
    await keepScreenshot(page, "first-start");
    expect(await seriousFindings(page)).toEqual([]);
  } finally {
    await workstation.close();
  }
});
