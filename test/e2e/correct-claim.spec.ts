import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { askLedger } from "./support/ask-ledger.ts";
import { focusedField } from "./support/hands.ts";
import { launch } from "./support/launch.ts";
import { payerFile } from "./support/payer-file.ts";
import { keepScreenshot } from "./support/screenshot.ts";

/** A claim that is with a first payer which takes corrected claims, and has no answer yet. */
async function waitingClaim(page: Page) {
  const payers = await askLedger(page, "payers.list", { includeInactive: false });
  const { rows } = await askLedger(page, "claims.list", {
    ...{ view: "sent", patientId: null, text: "", offset: 0, limit: 200 },
  });
  for (const row of rows) {
    const payer = payers.find((one) => one.name === row.payerName);
    if (row.responsibility !== "primary" || row.submission === "prepared" || !payer?.acceptsReplacement) continue;
    const { draft } = await askLedger(page, "claims.get", { claimId: row.id });
    if (draft.coverageIds.secondary === null && draft.lines.length > 1) return { row, draft, payer };
  }
  throw new Error("The sample has no such claim.");
}

/** Imports and posts the payer's answer: four fifths allowed, ten dollars of the first line left to the patient. */
async function answerIt(page: Page, folder: string, { row, draft, payer }: Awaited<ReturnType<typeof waitingClaim>>) {
  const practice = await askLedger(page, "practice.get", {});
  const [last = "", first = ""] = row.patientName.split(", ");
  const lines = draft.lines.map((line, index) => ({
    code: line.procedureCode,
    modifiers: line.modifiers.filter((modifier) => modifier !== ""),
    date: (line.fromDate ?? "").replaceAll("-", ""),
    chargeCents: line.chargeCents ?? 0,
    allowedCents: Math.floor(((line.chargeCents ?? 0) * 4) / 5),
    copayCents: index === 0 ? 1000 : 0,
  }));
  const path = join(folder, "payer.835");
  const text = payerFile({
    ...{ payerName: payer.name, payerId: payer.payerId, practiceName: practice.name, practiceNpi: practice.npi },
    checkNumber: "CHK313131",
    claims: [{ claimNumber: row.claimNumber, last, first, lines }],
  });
  writeFileSync(path, text);
  return path;
}

test("an answered claim is corrected by keyboard, undone, corrected again, and goes as a replacement", async () => {
  test.setTimeout(120_000);
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const waiting = await waitingClaim(page);
    const { row } = waiting;
    answerDialog("open-835", await answerIt(page, folder, waiting));
    await page.keyboard.press("Alt+5");
    await page.keyboard.press("Control+n");
    await expect(page.getByRole("region", { name: "Does the check add up" })).toContainText("Adds up");
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/claims? posted/)).toBeVisible();

    await page.keyboard.press("Control+k");
    await page.keyboard.type(row.claimNumber);
    await page.getByRole("option").filter({ hasText: row.claimNumber }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: `Claim ${row.claimNumber}` })).toBeVisible();
    const standing = page.getByRole("region", { name: "Who is asked next" });
    await expect(standing).toContainText("Patient");
    await expect(standing).toContainText("10.00");

    await page.keyboard.press("F7");
    const dialog = page.getByRole("dialog");
    const preview = dialog.getByRole("region", { name: "What will happen" });
    const payerNumber = `PAYER${row.claimNumber.slice(0, 6)}`;
    await expect(preview).toContainText(`as a replacement (7), in place of its claim ${payerNumber}`);
    await keepScreenshot(page, "correct-claim-dialog");
    await dialog.getByLabel("Why").fill("Wrong units");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    const changes = page.getByRole("region", { name: "Changes of the claim" });
    await expect(changes).toContainText("Open for correction: Wrong units");

    await page.getByRole("button", { name: /^Undo the correction/ }).click();
    await dialog.getByLabel("Why").fill("Mistaken");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText("This claim was sent", { exact: false })).toBeVisible();

    await page.keyboard.press("F7");
    await dialog.getByLabel("Why").fill("Wrong units after all");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByLabel("Box 22, resubmission code")).toHaveValue("7");
    await expect(page.getByLabel("Box 22, the payer’s number of the original claim")).toHaveValue(payerNumber);
    const units = page.locator('[data-field="lines[0].units"]');
    await units.fill("2");
    await units.press("Tab");
    await keepScreenshot(page, "correct-claim-open");
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/is saved\./)).toBeVisible();
    expect(await focusedField(page)).not.toBe("");

    // The list says what is to be done, not what was answered before.
    await page.keyboard.press("Alt+3");
    await page.getByRole("tab", { name: "All", exact: true }).click();
    await page.getByLabel("Filter claims").fill(row.claimNumber);
    await expect(page.getByRole("row").filter({ hasText: row.claimNumber })).toContainText("To be sent");

    await page.keyboard.press("Alt+4");
    await page.keyboard.press("Control+n");
    await expect(page.getByText(/is in the outbox folder/)).toBeVisible();
    const [batch] = await askLedger(page, "batches.list", {});
    const { fileText } = await askLedger(page, "batches.get", { batchId: batch?.id ?? "" });
    const claim = fileText.split("CLM*").find((part) => part.startsWith(row.claimNumber)) ?? "";
    expect(claim.split("*")[4]).toMatch(/^\d\d:B:7$/);
    expect(claim).toContain(`REF*F8*${payerNumber}~`);
    const kept = await askLedger(page, "claims.sendings", { claimId: row.id });
    expect(kept.map((one) => one.frequency).slice(0, 2)).toEqual(["7", "1"]);
    expect((await askLedger(page, "ledger.checkBalances", {})).problems).toEqual([]);
  } finally {
    await close();
  }
});

test("voiding, billing again and other coverages ask first and say why they may not be done", async () => {
  const { page, close } = await launch({ sample: true, theme: "dark" });
  try {
    const { row } = await waitingClaim(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type(row.claimNumber);
    await page.getByRole("option").filter({ hasText: row.claimNumber }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: `Claim ${row.claimNumber}` })).toBeVisible();
    await page.keyboard.press("F8");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("alert")).toContainText("No payer has answered this claim yet");
    await keepScreenshot(page, "void-claim-refused-dark");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);

    await page.getByRole("button", { name: /^Change what was sent/ }).click();
    await page.getByRole("menuitem", { name: /^Change its coverage/ }).waitFor();
    await keepScreenshot(page, "change-claim-menu-dark");
    await page.getByRole("menuitem", { name: /^Change its coverage/ }).click();
    await dialog.getByLabel("First payer").selectOption({ label: "none" });
    await expect(dialog.getByRole("region", { name: "What will happen" })).toContainText("Patient");
    await keepScreenshot(page, "change-coverage-dark");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);

    await page.keyboard.press("F9");
    await expect(dialog.getByRole("region", { name: "What will happen" })).toContainText("CARC 18");
    await dialog.getByRole("button", { name: "Payer has no record of it" }).click();
    await dialog.getByRole("button", { name: "Bill again" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("region", { name: "History" })).toContainText("as an original");
    const { ready } = await askLedger(page, "batches.preview", {});
    expect(ready.map((one) => one.claimId)).toContain(row.id);
  } finally {
    await close();
  }
});

test("a claim to a second payer shows and keeps what the first one answered", async () => {
  const { page, answerDialog, close } = await launch({ sample: true });
  try {
    const { rows } = await askLedger(page, "claims.list", {
      ...{ view: "all", patientId: null, text: "", offset: 0, limit: 500 },
    });
    const row = rows.find((one) => one.responsibility === "secondary" && one.adjudication === "paid");
    if (!row) throw new Error("The sample has no claim that waits for a second payer.");
    await page.keyboard.press("Control+k");
    await page.keyboard.type(row.claimNumber);
    await page.getByRole("option").filter({ hasText: row.claimNumber }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: `Claim ${row.claimNumber}` })).toBeVisible();
    await page.getByRole("button", { name: "Former remittance" }).click();
    await expect(page.getByRole("button", { name: "Print and keep" })).toBeVisible();
    await expect(page.locator("canvas").first()).toBeVisible();
    await keepScreenshot(page, "former-remittance");
    answerDialog("print");
    await page.getByRole("button", { name: "Print and keep" }).click();
    await expect
      .poll(async () => {
        const kept = await askLedger(page, "documents.list", { claimId: row.id, patientId: null });
        return kept.map((one) => one.kind);
      })
      .toContain("remittance-page");
  } finally {
    await close();
  }
});
