import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { keepScreenshot } from "./support/screenshot.ts";

/** Opens a patient's account from anywhere. */
async function openPatient(page: Page, accountNumber: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(accountNumber);
  const hits = page.getByRole("option", { name: new RegExp(accountNumber) });
  await hits.filter({ hasText: "Patient" }).first().click();
  await expect(page.getByRole("button", { name: "Take payment" })).toBeVisible();
}

test("a plan is made by keyboard, missed, cured by a payment, and listed with the cash to expect", async () => {
  // Two windows, one after the other.
  test.setTimeout(120_000);
  const made = await launch({ sample: true, size: { width: 1280, height: 720 } });
  const { folder } = made;
  const { page } = made;
  const { due } = await askLedger(page, "statements.preview", {});
  const patient = due.filter((one) => one.amountCents >= 6000).sort((a, b) => b.amountCents - a.amountCents)[0];
  if (!patient) throw new Error("Nobody in the sample owes sixty dollars.");
  const { patientId } = patient;
  const { accountNumber } = await askLedger(page, "patients.get", { patientId });

  await openPatient(page, accountNumber);
  await page.keyboard.press("F9");
  await page.getByRole("menuitem", { name: "Make a payment plan" }).press("Enter");
  const payments = page.getByRole("textbox", { name: "Payments" });
  await expect(payments).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2");
  await page.getByLabel("First due").fill("041526");
  const schedule = page.getByRole("table", { name: "Schedule" });
  await expect(schedule.getByRole("row")).toHaveCount(4);
  await keepScreenshot(page, "plan-made");
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/^Plan: \$[\d.,]+ due 04\/15\/2026$/)).toBeVisible();
  await page.getByText("Plan", { exact: true }).click();
  const grid = page.getByRole("grid", { name: "instalments" });
  await expect(grid.getByText("To come")).toHaveCount(2);

  await page.getByRole("button", { name: "Agreement" }).click();
  const paper = page.getByRole("dialog");
  await expect(paper.locator("canvas").first()).toBeVisible();
  await page.keyboard.press("Escape");
  const scan = join(folder, "signed.png");
  writeFileSync(scan, Buffer.from(SCAN, "base64"));
  made.answerDialog("open-signed-copy", scan);
  await page.getByRole("button", { name: "Attach signed copy" }).click();
  await page.getByRole("button", { name: "Signed copy: signed.png" }).click();
  await expect(page.getByRole("img", { name: "Signed agreement" })).toBeVisible();
  await made.kill();

  const later = await launch({ reopen: folder, today: "2026-04-23", size: { width: 1280, height: 720 } });
  try {
    await openPatient(later.page, accountNumber);
    await expect(later.page.getByText(/^Plan: \$[\d.,]+ due now, missed$/)).toBeVisible();
    await later.page.getByText("Plan", { exact: true }).click();
    await expect(later.page.getByText("Instalment of 04/15/2026 missed")).toBeVisible();
    await keepScreenshot(later.page, "plan-missed");
    const [plan] = await askLedger(later.page, "plans.ofPatient", { patientId });
    await later.page.getByRole("button", { name: "Take payment" }).click();
    await later.page.keyboard.type(String((plan?.dueCents ?? 0) / 100));
    await later.page.getByLabel("Paid by").selectOption("cash");
    await expect(later.page.getByText("Stays unapplied").locator("..")).toContainText("0.00");
    await later.page.keyboard.press("Control+s");
    await expect(later.page.getByRole("dialog", { name: "Payment receipt" })).toBeVisible();
    await later.page.keyboard.press("Escape");
    await expect(later.page.getByText("Instalment of 04/15/2026 cured")).toBeVisible();
    expect((await askLedger(later.page, "plans.ofPatient", { patientId }))[0]).toMatchObject({ state: "cured" });

    await later.page.keyboard.press("Alt+7");
    await later.page.getByRole("tab", { name: "Plans" }).click();
    await expect(later.page.getByRole("region", { name: "Expected cash" })).toContainText("May 2026");
    await keepScreenshot(later.page, "plans");
    await later.page.getByRole("grid", { name: "payment plans" }).press("Enter");
    await expect(later.page.getByRole("heading", { name: `Plan ${plan?.number}` })).toBeVisible();
    expect((await askLedger(later.page, "ledger.checkBalances", {})).problems).toEqual([]);
  } finally {
    await later.close();
  }
});

/** A picture of one point. */
const SCAN = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
