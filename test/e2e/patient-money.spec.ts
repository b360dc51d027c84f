import { expect, type Page, test } from "@playwright/test";
import type { OutputOf } from "../../shared/contract/contract.ts";
import { formatMoney } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { openRow } from "./support/open-row.ts";
import { keepScreenshot } from "./support/screenshot.ts";

/** Somebody of the sample who owes at least fifty dollars and has nothing waiting. */
async function owingPatient(page: Page) {
  const { due } = await askLedger(page, "statements.preview", {});
  for (const { patientId, amountCents } of due) {
    const account = await askLedger(page, "accounts.get", { patientId });
    if (amountCents >= 5000 && account.unappliedCents === 0) return { patientId, account };
  }
  throw new Error("Nobody in the sample owes fifty dollars.");
}

/** Somebody of the sample who owes, with exactly one more of the family who does. */
async function payingFamily(page: Page) {
  const { due } = await askLedger(page, "statements.preview", {});
  for (const { patientId } of due) {
    const family = await askLedger(page, "accounts.family", { patientId });
    const owing = family.filter((one) => one.lines.length > 0);
    if (owing.length === 1) return { patientId, member: owing[0]! };
  }
  throw new Error("No family of the sample owes together.");
}

async function openPatient(page: Page, patientId: string) {
  const { accountNumber } = await askLedger(page, "patients.get", { patientId });
  await page.keyboard.press("Alt+2");
  await page.getByLabel("Filter Patients").fill(accountNumber);
  await openRow(page.getByRole("gridcell", { name: accountNumber }));
  await page.getByRole("button", { name: "Account" }).waitFor();
}

const lineOpen = (account: OutputOf<"accounts.get">, lineId: string) =>
  account.lines.find((line) => line.lineId === lineId)?.patientOwesCents;

test("an adjustment is posted by keyboard, confirmed where it must be, and undone from the ledger", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { patientId, account } = await owingPatient(page);
    await openPatient(page, patientId);
    await page.keyboard.press("F9");
    await page.getByRole("menuitem", { name: "Adjust a line" }).click();
    const panel = page.getByRole("complementary", { name: "Adjust a line" });
    await panel.getByLabel("Reason").selectOption({ label: "Financial assistance" });
    await panel.getByLabel("Amount").fill("10");
    await expect(panel.getByLabel("To confirm")).toContainText("Say in the note");
    await expect(panel.getByRole("button", { name: "Post the adjustment" })).toBeDisabled();
    await panel.getByLabel("Note").fill("Income seen");
    await keepScreenshot(page, "adjust-line");
    await page.keyboard.press("Control+s");
    await expect(panel).toBeHidden();
    const after = await askLedger(page, "accounts.get", { patientId });
    expect(account.patientOwesCents - after.patientOwesCents).toBe(1000);

    await page.getByText("Ledger", { exact: true }).click();
    const grid = page.getByRole("grid", { name: "Ledger of the account" });
    await grid.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("End");
    const row = grid.getByRole("row").filter({ hasText: "Financial assistance" });
    await row.click();
    await page.keyboard.press("Control+z");
    const question = page.getByRole("dialog", { name: "Undo the entry" });
    await question.getByRole("button", { name: "Typed wrongly" }).click();
    await question.getByRole("button", { name: "Undo the entry" }).click();
    await expect(question).toHaveCount(0);
    expect((await askLedger(page, "accounts.get", { patientId })).patientOwesCents).toBe(account.patientOwesCents);
    await keepScreenshot(page, "account-ledger-undone");
  } finally {
    await close();
  }
});

test("a check taken as a copay waits, is applied, returned by the bank with its fee", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { patientId, account } = await owingPatient(page);
    const line = account.lines.find((one) => one.patientOwesCents > 0)!;
    await openPatient(page, patientId);
    await page.getByRole("button", { name: "Take payment" }).click();
    await page.keyboard.type("20");
    await page.getByLabel("Paid by").selectOption("check");
    await page.getByLabel("Check number").fill("4410");
    await page.getByLabel("For", { exact: true }).selectOption("copay");
    await expect(page.getByText("Stays unapplied").locator("..")).toContainText("20.00");
    await keepScreenshot(page, "take-copay");
    await page.keyboard.press("Control+s");
    const receipt = page.getByRole("dialog");
    await expect(receipt.locator("canvas").first()).toBeVisible();
    await page.keyboard.press("Escape");

    await page.getByText("Payments", { exact: true }).click();
    const payments = page.getByRole("grid", { name: "Payments of the account" });
    await openRow(payments.getByRole("row").filter({ hasText: "Check 4410" }));
    const panel = page.getByRole("complementary", { name: "Check 4410" });
    await keepScreenshot(page, "payment-apply");
    await panel.getByRole("button", { name: "Apply it" }).click();
    await expect(payments.getByRole("row").filter({ hasText: "Check 4410" })).toContainText("20.00");
    await expect.poll(async () => (await askLedger(page, "accounts.get", { patientId })).unappliedCents).toBe(0);
    await panel.getByText("Returned", { exact: true }).click();
    await keepScreenshot(page, "payment-returned");
    await panel.getByRole("button", { name: "Note the return" }).click();
    await expect(payments.getByRole("row").filter({ hasText: "Check 4410" })).toContainText("Returned by the bank");
    const after = await askLedger(page, "accounts.get", { patientId });
    expect(after.patientOwesCents - account.patientOwesCents).toBe(2500);
    expect(lineOpen(after, line.lineId)).toBe(line.patientOwesCents);
    await keepScreenshot(page, "payments-face");
    expect((await askLedger(page, "ledger.checkBalances", {})).problems).toEqual([]);
  } finally {
    await close();
  }
});

test("a credit is listed with its days, asked back, approved and paid", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { patientId } = await owingPatient(page);
    await askLedger(page, "receipts.take", {
      ...{
        patientId,
        amountCents: 4321,
        method: "card",
        number: "AUTH 9",
        receivedDate: "2026-03-10",
        allocations: [],
      },
    });
    await page.keyboard.press("Control+k");
    await page.keyboard.type("credits and un");
    await page.keyboard.press("Enter");
    const credits = page.getByRole("grid", { name: "credits" });
    const row = credits.getByRole("row").filter({ hasText: "43.21" }).first();
    await openRow(row);
    const panel = page.getByRole("complementary", { name: "Credit" });
    await panel.getByLabel("Cause").selectOption("prepaid");
    await keepScreenshot(page, "credits");
    await panel.getByRole("button", { name: "Ask for the refund" }).click();
    const refunds = page.getByRole("grid", { name: "refunds" });
    await openRow(refunds.getByRole("row").filter({ hasText: "43.21" }));
    const refund = page.getByRole("complementary", { name: /^Refund R/ });
    await refund.getByRole("button", { name: "Approve" }).click();
    await refund.getByLabel("Number").fill("7001");
    await keepScreenshot(page, "refund-pay");
    await refund.getByRole("button", { name: "Note the payment" }).click();
    await expect(refunds.getByRole("row").filter({ hasText: "43.21" })).toContainText("Paid 7001");
    expect(await askLedger(page, "refunds.list", { patientId })).toMatchObject([{ state: "paid", amountCents: 4321 }]);
  } finally {
    await close();
  }
});

test("small balances are seen before they are written off, and a run is undone", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    await page.keyboard.press("Alt+8");
    await page.getByRole("tab", { name: "Small balances" }).click();
    await page.getByLabel("At most, by account").fill("60");
    await page.getByLabel("Owed for days").fill("0");
    await page.getByLabel("Statements sent").fill("0");
    const button = page.getByRole("button", { name: /^Write off \$/ });
    await button.waitFor();
    const choice = { limitCents: 6000, minimumDays: 0, minimumStatements: 0 };
    const { chosen, totalCents } = await askLedger(page, "writeOffs.preview", choice);
    expect(chosen.length).toBeGreaterThan(0);
    await expect(button).toContainText(formatMoney(totalCents));
    await keepScreenshot(page, "small-balances");
    await button.click();
    await expect(page.getByRole("button", { name: "Undo the run" })).toBeVisible();
    expect((await askLedger(page, "writeOffs.preview", choice)).chosen).toEqual([]);
    await keepScreenshot(page, "small-balances-done");
    await page.getByRole("button", { name: "Undo the run" }).click();
    const question = page.getByRole("dialog", { name: "Undo the run" });
    await question.getByRole("button", { name: "Wrong limit" }).click();
    await question.getByRole("button", { name: "Undo the run" }).click();
    await expect(question).toHaveCount(0);
    expect(await askLedger(page, "writeOffs.preview", choice)).toMatchObject({ totalCents });
  } finally {
    await close();
  }
});

test("one payment pays for the family; an account goes to an agency by keyboard and is recalled", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { patientId, member } = await payingFamily(page);
    await openPatient(page, patientId);
    await page.getByRole("button", { name: "Take payment" }).click();
    const panel = page.getByRole("complementary", { name: "Take payment" });
    await panel.getByLabel("Pays for the family too").check();
    const owed = await askLedger(page, "accounts.get", { patientId });
    const together = (owed.patientOwesCents + member.patientOwesCents) / 100;
    await panel.getByLabel("Amount").fill(String(together));
    await expect(panel.getByText("Stays unapplied").locator("..")).toContainText("0.00");
    await expect(panel.getByLabel(`Applied to ${member.name}'s`, { exact: false }).first()).not.toHaveValue("");
    await keepScreenshot(page, "family-payment");
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("dialog").locator("canvas").first()).toBeVisible();
    await page.keyboard.press("Escape");
    for (const id of [patientId, member.patientId]) {
      expect((await askLedger(page, "accounts.get", { patientId: id })).patientOwesCents).toBe(0);
    }

    const other = await owingPatient(page);
    await openPatient(page, other.patientId);
    await page.keyboard.press("F9");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Place with an agency" }).waitFor();
    await page.keyboard.type("Imaginary Recovery");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("gridcell", { name: "Agency" }).first()).toBeVisible();
    await page.keyboard.press("F9");
    await page.getByRole("menuitem", { name: "Recall from the agency" }).click();
    const question = page.getByRole("dialog", { name: "Recall from the agency" });
    await question.getByRole("button", { name: "Pays us now" }).click();
    await question.getByRole("button", { name: "Recall the account" }).click();
    await expect(question).toHaveCount(0);
    expect(await askLedger(page, "accounts.get", { patientId: other.patientId })).toMatchObject({
      patientOwesCents: other.account.patientOwesCents,
    });
    expect((await askLedger(page, "ledger.checkBalances", {})).problems).toEqual([]);
  } finally {
    await close();
  }
});
