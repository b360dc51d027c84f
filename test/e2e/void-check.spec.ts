import { expect, type Page, test } from "@playwright/test";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { openRow } from "./support/open-row.ts";
import { keepScreenshot } from "./support/screenshot.ts";

/** Checks of the sample that are posted whole, those whose claims nothing has answered since. */
async function voidableCheck(page: Page) {
  const rows = await askLedger(page, "remittances.list", {});
  for (const row of rows.filter((one) => one.state === "posted" && one.claimCount > 1)) {
    const { blockers } = await askLedger(page, "remittances.previewVoid", { remittanceId: row.id, position: null });
    if (blockers.length === 0) return row;
  }
  throw new Error("The sample has no posted check that may be voided.");
}

async function accounts(page: Page) {
  const trial = await askLedger(page, "ledger.trialBalance", {});
  expect(trial.totalCents).toBe(0);
  expect((await askLedger(page, "ledger.checkBalances", {})).problems).toEqual([]);
  return trial.accounts;
}

async function openCheck(page: Page, checkNumber: string) {
  await page.keyboard.press("Alt+5");
  await page.keyboard.press("Control+f");
  await page.keyboard.type(checkNumber);
  await openRow(page.getByRole("row").filter({ hasText: checkNumber }).first());
  await expect(page.getByRole("region", { name: "Does the check add up" })).toBeVisible();
}

test("a claim of a check is voided and posted again, then the whole check, each to the cent", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const check = await voidableCheck(page);
    const posted = await accounts(page);
    await openCheck(page, check.checkNumber);
    const equation = page.getByRole("region", { name: "Does the check add up" });
    await expect(equation).toContainText("Closed");

    // Every figure leads to its entries, and back.
    await equation.getByTitle("Show its entries").first().click();
    await expect(page.getByRole("region", { name: "Entries behind the check as booked" })).toContainText("Cash");
    await keepScreenshot(page, "check-entries");
    await page.keyboard.press("Escape");

    // One posting: previewed, then taken back with a reason; its money waits on the check.
    await expect(page.getByRole("button", { name: /Void this posting/ })).toBeVisible();
    await page.keyboard.press("Control+z");
    const dialog = page.getByRole("dialog", { name: "Void this posting" });
    await expect(dialog.getByLabel("What moves by account")).toContainText("Receivable");
    await keepScreenshot(page, "void-posting");
    await dialog.getByLabel("Why it is voided").fill("Keyed from the wrong page");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(equation).toContainText("Open: money waits on it");
    await expect(page.getByRole("region", { name: "What was voided" })).toContainText("Keyed from the wrong page");
    await keepScreenshot(page, "check-open-again");
    await page.keyboard.press("Control+s");
    await expect(equation).toContainText("Closed");
    expect(await accounts(page)).toEqual(posted);

    // The whole check, by its key: open as before it was posted, and posted again it comes to the same.
    await page.keyboard.press("F8");
    const whole = page.getByRole("dialog", { name: "Void the whole check" });
    await expect(whole.getByLabel("What moves by account")).toContainText("Cash");
    await whole.getByRole("button", { name: "Posted twice" }).click();
    await whole.getByRole("button", { name: "Void the check" }).click();
    await expect(whole).toBeHidden();
    await expect(equation).toContainText("Posting closes it");
    expect((await accounts(page)).find((row) => row.account === "cash")?.balanceCents).toBe(
      (posted.find((row) => row.account === "cash")?.balanceCents ?? 0) - check.amountCents,
    );
    await page.keyboard.press("Control+s");
    await expect(equation).toContainText("Closed");
    expect(await accounts(page)).toEqual(posted);
  } finally {
    await close();
  }
});

test("a posting on the wrong claim is detached, waits unmatched, and says why a void that others rest on is refused", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const check = await voidableCheck(page);
    await openCheck(page, check.checkNumber);
    await page.getByRole("button", { name: /Void this posting/ }).click();
    const dialog = page.getByRole("dialog", { name: "Void this posting" });
    await dialog.getByLabel(/It is another claim/).check();
    await dialog.getByRole("button", { name: "Matched to the wrong claim" }).click();
    await dialog.getByRole("button", { name: "Void the posting" }).click();
    await expect(page.getByRole("row").filter({ hasText: "No match" })).toHaveCount(1);
    await expect(page.getByLabel("Which claim of ours is it")).toBeVisible();

    const rows = await askLedger(page, "remittances.list", {});
    let blocked: (typeof rows)[number] | undefined;
    for (const row of rows.filter((one) => one.state === "posted")) {
      const { blockers } = await askLedger(page, "remittances.previewVoid", { remittanceId: row.id, position: null });
      if (blockers.some((one) => one.code === "answered-later")) blocked = row;
    }
    if (!blocked) throw new Error("The sample has no check that a later answer rests on.");
    const before = await accounts(page);
    await openCheck(page, blocked.checkNumber);
    await page.keyboard.press("F8");
    const refusal = page.getByRole("dialog", { name: "Void the whole check" });
    await expect(refusal).toContainText("cannot be voided yet");
    await keepScreenshot(page, "void-refused");
    await refusal.getByRole("button", { name: "Open that check" }).first().click();
    await expect(refusal).toBeHidden();
    expect(await accounts(page)).toEqual(before);
  } finally {
    await close();
  }
});
