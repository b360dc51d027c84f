import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { formatMoney } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { pdfText } from "./support/pdf-text.ts";

test("a payment is taken, applied to the oldest line, shown in the ledger, printed, and undone", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { due } = await askLedger(page, "statements.preview", {});
    const patient = due.find((candidate) => candidate.amountCents >= 5000);
    if (!patient) throw new Error("Nobody in the sample owes fifty dollars.");
    const { patientId } = patient;
    const before = await askLedger(page, "accounts.get", { patientId });
    const { allocations } = await askLedger(page, "receipts.previewAllocation", {
      patientId,
      amountCents: 2500 as never,
    });
    const { last, first, accountNumber } = await askLedger(page, "patients.get", { patientId });

    // Enter twice at the speed of a practised hand, before the ledger has answered the filter: it opens who was typed.
    await page.keyboard.press("Alt+2");
    await page.getByLabel("Filter Patients").fill(accountNumber);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: `${last}, ${first}` })).toBeVisible();
    await page.getByRole("button", { name: "Take payment" }).click();
    await page.keyboard.type("25");
    await page.getByLabel("Reference").fill("AUTH 12345");
    await expect(page.getByText("Stays unapplied").locator("..")).toContainText("0.00");
    await page.keyboard.press("Control+s");

    const receipt = page.getByRole("dialog");
    await expect(receipt.locator("canvas").first()).toBeVisible();
    const paper = join(folder, "receipt.pdf");
    answerDialog("print", paper);
    await receipt.getByRole("button", { name: "Print" }).click();
    await expect.poll(() => existsSync(paper)).toBe(true);
    expect(await pdfText(paper)).toContain("25.00");
    await page.keyboard.press("Escape");
    await expect(receipt).toHaveCount(0);

    const after = await askLedger(page, "accounts.get", { patientId });
    expect(before.patientOwesCents - after.patientOwesCents).toBe(2500);
    const [target] = allocations;
    const paidOn = (account: typeof before) =>
      account.lines.find((line) => line.lineId === target?.lineId)?.patientPaidCents ?? 0;
    expect(paidOn(after) - paidOn(before)).toBe(target?.amountCents);

    // The ledger's running balance is the sum of what stands above it, row by row, and ends at what is owed.
    await page.getByText("Ledger", { exact: true }).click();
    const grid = page.getByRole("grid", { name: "Ledger of the account" });
    // Oldest first; what was posted last stands at the foot of the rows.
    await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    const newest = after.rows.findLast((row) => !before.rows.some((old) => old.entryId === row.entryId));
    await expect(
      grid
        .getByRole("row")
        .filter({ hasText: formatMoney(newest?.balanceCents ?? (0 as never)) })
        .first(),
    ).toBeVisible();
    const oldestFirst = [...after.rows].sort((a, b) => (a.entryId < b.entryId ? -1 : 1));
    const total = oldestFirst.reduce((sum, row) => sum + row.amountCents, 0);
    expect(total).toBe(after.insuranceOwesCents + after.patientOwesCents - after.unappliedCents);

    await page.keyboard.press("Control+z");
    const question = page.getByRole("dialog", { name: "Undo the payment" });
    await question.getByRole("button", { name: "Typed wrongly" }).click();
    await question.getByRole("button", { name: "Undo the payment" }).click();
    await expect(question).toHaveCount(0);
    const undone = await askLedger(page, "accounts.get", { patientId });
    expect(undone.patientOwesCents).toBe(before.patientOwesCents);
    expect(undone.rows.length).toBeGreaterThan(after.rows.length);
    expect((await askLedger(page, "ledger.trialBalance", {})).totalCents).toBe(0);
  } finally {
    await close();
  }
});
