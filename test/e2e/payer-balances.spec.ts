import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { type AnsweredClaim, type PayerFile, payerFile } from "./support/payer-file.ts";
import { keepScreenshot } from "./support/screenshot.ts";

/** A claim that waits on its first payer, and the payer's whole answer to it. */
async function waitingClaim(page: Page) {
  const { rows } = await askLedger(page, "claims.list", {
    ...{ view: "sent", patientId: null, text: "", offset: 0, limit: 200 },
  });
  const row = rows.find((one) => one.submission !== "prepared" && one.responsibility === "primary");
  if (!row) throw new Error("The sample has no claim that waits.");
  const { draft } = await askLedger(page, "claims.get", { claimId: row.id });
  const payers = await askLedger(page, "payers.list", { includeInactive: true });
  const practice = await askLedger(page, "practice.get", {});
  const payer = payers.find((one) => one.name === row.payerName)!;
  const [last = "", first = ""] = row.patientName.split(", ");
  const answer: AnsweredClaim = {
    ...{ claimNumber: row.claimNumber, last, first },
    lines: draft.lines.map((line) => ({
      code: line.procedureCode,
      modifiers: line.modifiers.filter((modifier) => modifier !== ""),
      date: (line.fromDate ?? "").replaceAll("-", ""),
      chargeCents: line.chargeCents ?? 0,
      allowedCents: Math.floor(((line.chargeCents ?? 0) * 4) / 5),
      copayCents: 100,
    })),
  };
  const names = { practiceName: practice!.name, practiceNpi: practice!.npi };
  const file = { ...names, payerName: payer.name, payerId: payer.payerId, checkNumber: "CHK1", claims: [answer] };
  return { row, payer, file };
}

test("an answer that comes twice is held until its cause is said, and a take-back without a reversal is settled", async () => {
  test.setTimeout(120_000);
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { row, payer, file } = await waitingClaim(page);
    const importFile = async (facts: PayerFile) => {
      const path = join(folder, `${facts.checkNumber}.835`);
      writeFileSync(path, payerFile(facts));
      answerDialog("open-835", path);
      await page.keyboard.press("Alt+5");
      await expect(page.getByRole("heading", { name: "Remittances" })).toBeVisible();
      await page.keyboard.press("Control+n");
      await expect(page.getByRole("region", { name: "Does the check add up" })).toContainText("Adds up");
    };
    await importFile({ ...file, checkNumber: "CHK900001" });
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/1 claims posted/)).toBeVisible();

    const takenBack = { reason: "WO", reference: "RECOUP77", cents: 1500 };
    await importFile({ ...file, checkNumber: "CHK900002", takenBack });
    const question = page.getByRole("region", { name: "Why it is too much" });
    await expect(question).toBeVisible();
    await expect(page.getByText(/Say why/).first()).toBeVisible();
    await keepScreenshot(page, "overpayment-asked");
    await question.getByLabel("Why is it too much").selectOption({ label: "The payer paid the same answer twice" });
    await expect(question).toContainText("credit on the line");
    await keepScreenshot(page, "overpayment-answered");
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/1 claims posted/).first()).toBeVisible();
    const lineOf = async () =>
      (await askLedger(page, "payerBalances.findLines", { payerId: payer.id, text: row.claimNumber }))[0]!;
    const credited = await lineOf();
    expect(credited.openCents).toBeLessThan(0);

    await page.keyboard.press("Alt+8");
    await page.getByRole("tab", { name: "Payer balances" }).click();
    const reference = page.getByRole("row").filter({ hasText: "RECOUP77" });
    await expect(reference).toContainText("Was taken");
    await reference.click();
    await page.keyboard.press("Enter");
    const form = page.getByRole("form", { name: "Settle by hand" });
    await form.getByLabel("Claim", { exact: true }).fill(row.claimNumber);
    await form.getByLabel("Against").selectOption({ value: `line ${credited.lineId}` });
    await form.getByLabel("Note").fill("No reversal came for it");
    await keepScreenshot(page, "payer-balance");
    await form.getByLabel("Note").press("Enter");
    await expect(reference).toHaveCount(0);
    expect((await lineOf()).openCents).toBe(credited.openCents + 1500);
    expect((await askLedger(page, "ledger.checkBalances", {})).problems).toEqual([]);
    await keepScreenshot(page, "payer-balances");
  } finally {
    await close();
  }
});
