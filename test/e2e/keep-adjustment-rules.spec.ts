import { expect, test } from "@playwright/test";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { openRow } from "./support/open-row.ts";
import { keepScreenshot } from "./support/screenshot.ts";

test("a rule is added from a day on by keyboard, the former one ends, and a contradiction is refused", async () => {
  const { page, close } = await launch({ sample: true, size: { width: 1280, height: 720 } });
  try {
    await page.keyboard.press("Alt+9");
    await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name: "Adjustment rules" }).click();
    await expect(page.getByRole("heading", { name: "Adjustment rules" })).toBeVisible();
    await page.getByRole("radiogroup", { name: "Group" }).getByText("CO", { exact: true }).click();
    await expect(page.getByRole("gridcell", { name: "CO-45", exact: true })).toBeVisible();
    await expect(page.getByRole("gridcell", { name: "PR-1", exact: true })).toHaveCount(0);

    await openRow(page.getByRole("gridcell", { name: "CO-45", exact: true }));
    const details = page.getByRole("complementary", { name: "Change CO-45" });
    await details.getByLabel("Written off as").selectOption("bundled");
    await details.getByLabel("First day").fill("070126");
    await keepScreenshot(page, "adjustment-rule-follows");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("The rule for CO-45 counts from 07/01/2026.")).toBeVisible();
    const rules = (await askLedger(page, "adjustmentPolicy.list", {})).filter(
      (rule) => rule.group === "CO" && rule.carc === "45",
    );
    expect(rules.map(({ account, effectiveFrom, effectiveTo }) => [account, effectiveFrom, effectiveTo])).toEqual([
      ["contractual", "1995-01-01", "2026-06-30"],
      ["bundled", "2026-07-01", null],
    ]);

    await page.keyboard.press("Control+n");
    const fresh = page.getByRole("complementary", { name: "New adjustment rule" });
    await fresh.getByLabel("Code").fill("45");
    await fresh.getByLabel("First day").fill("070126");
    await page.keyboard.press("Control+s");
    await expect(fresh.getByRole("alert")).toContainText("two would contradict each other");
    await fresh.getByLabel("Code").fill("*");
    await page.keyboard.press("Control+s");
    await expect(fresh.getByRole("alert")).toContainText("CO does not mean write-off");
    await keepScreenshot(page, "adjustment-rule-refused");
    await fresh.getByRole("button", { name: "Discard" }).click();

    const added = page.getByRole("row").filter({ hasText: "07/01/2026" });
    await expect(added).toContainText("Later");
    await openRow(added);
    await page.getByRole("button", { name: "Take it out" }).click();
    await expect(page.getByText("The rule for CO-45 is taken out.")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "07/01/2026" })).toHaveCount(0);
    expect((await askLedger(page, "adjustmentPolicy.list", {})).every((rule) => rule.effectiveTo === null)).toBe(true);
  } finally {
    await close();
  }
});
