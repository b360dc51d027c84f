import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { acceptingFile, type ClaimWord, claimAnswers, readSentFile } from "./support/acknowledgement-file.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { focusedField } from "./support/hands.ts";
import { launch, SAMPLE_TODAY, type Workstation } from "./support/launch.ts";
import { pdfText } from "./support/pdf-text.ts";

const DAY = SAMPLE_TODAY.replaceAll("-", "");

/** Sends what is ready as one batch, by Ctrl+N in the outbox. @returns the batch as its receiver reads it. */
async function sendWhatIsReady(page: Page) {
  await page.keyboard.press("Alt+4");
  await page.getByRole("tab", { name: /^Ready/ }).click();
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  const before = await askLedger(page, "batches.list", {});
  await page.keyboard.press("Control+n");
  await expect.poll(async () => (await askLedger(page, "batches.list", {})).length).toBe(before.length + 1);
  await expect(page.getByText(/is in the outbox folder/)).toBeVisible();
  const [batch] = await askLedger(page, "batches.list", {});
  if (!batch) throw new Error("No batch was made.");
  const { fileText } = await askLedger(page, "batches.get", { batchId: batch.id });
  return { batch, sent: readSentFile(fileText) };
}

/** Imports a file as a biller does: the palette, the file, a look at what follows, Ctrl+S. */
async function importFile({ page, folder, answerDialog }: Workstation, name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text, "latin1");
  answerDialog("open-edi", path);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("import a file");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(page.getByText("not imported yet", { exact: false })).toBeVisible();
  return {
    take: async () => {
      await page.keyboard.press("Control+s");
      await expect(page.getByText(`${name} is imported.`, { exact: false })).toBeVisible();
    },
  };
}

const submissionOf = async (page: Page, claimId: string) =>
  (await askLedger(page, "claims.get", { claimId })).submission;

test("a rejected claim is found, mended, sent again as an original and taken in", async () => {
  test.setTimeout(120_000);
  const workstation = await launch({ sample: true });
  const { page } = workstation;
  try {
    const first = await sendWhatIsReady(page);
    await (await importFile(workstation, "first.999", acceptingFile(first.sent, 7001, DAY))).take();
    await expect.poll(async () => (await askLedger(page, "batches.list", {}))[0]?.state).toBe("received");

    const [wrong, ...right] = first.sent.claims;
    if (!wrong) throw new Error("The batch has no claim.");
    const words: ClaimWord[] = [
      {
        claimNumber: wrong.claimNumber,
        status: "A7:402",
        line: { controlNumber: wrong.lineControlNumbers[0] ?? "", status: "A7:402" },
      },
      ...right.map(({ claimNumber }, index) => ({
        claimNumber,
        status: "A2:20",
        payerControlNumber: `INVENTED${index}`,
      })),
    ];
    const answer = await importFile(workstation, "answer.277ca", claimAnswers(first.sent, words, 7002, DAY));
    const moves = page.getByRole("grid", { name: "claims that move" });
    await expect(moves.getByRole("row")).toHaveCount(words.length + 1);
    await expect(moves.getByRole("row").nth(1)).toContainText(wrong.claimNumber);
    await expect(moves.getByRole("row").nth(1)).toContainText("Rejected");
    const claims = await askLedger(page, "batches.get", { batchId: first.batch.id });
    const claimId = claims.claims.find((claim) => claim.claimNumber === wrong.claimNumber)?.claimId ?? "";
    // Looking at it changes nothing.
    expect(await submissionOf(page, claimId)).toBe("received");
    await answer.take();
    await expect.poll(() => submissionOf(page, claimId)).toBe("rejected");

    // The batch says how it stands.
    await page.keyboard.press("Alt+4");
    await page.getByRole("tab", { name: /^Batches/ }).click();
    await page.getByLabel("Filter batches").fill(first.batch.fileName);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: `Batch ${first.batch.number}` })).toBeVisible();
    await expect(page.getByText(`${right.length} accepted, 1 rejected`, { exact: false })).toBeVisible();
    await page.getByRole("tab", { name: /^Answers/ }).click();
    await expect(page.getByRole("grid", { name: "answers" })).toContainText(wrong.claimNumber);

    // Its work waits, with the reason in words and the code, and leads to the field.
    await page.keyboard.press("Alt+6");
    await page.getByLabel("Filter open work").fill("402");
    const row = page.getByRole("grid", { name: "open work" }).getByRole("row").nth(1);
    await expect(row).toContainText("Rejected");
    await expect(row).toContainText("A7 402");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: `Claim ${wrong.claimNumber}` })).toBeVisible();
    await expect.poll(() => focusedField(page)).toBe("lines[0].chargeCents");
    await page.keyboard.type("123");
    await page.keyboard.press("Control+s");
    await expect(page.getByText(`Claim ${wrong.claimNumber} is saved.`, { exact: false })).toBeVisible();
    await expect(page.getByRole("region", { name: "Sendings and answers" })).toContainText("Rejected");

    const second = await sendWhatIsReady(page);
    expect(second.sent.claims.map((claim) => claim.claimNumber)).toContain(wrong.claimNumber);
    const { fileText } = await askLedger(page, "batches.get", { batchId: second.batch.id });
    expect(fileText).toMatch(new RegExp(`CLM\\*${wrong.claimNumber}\\*[\\d.]+\\*\\*\\*\\d\\d:B:1\\*`));
    const open = await askLedger(page, "work.list", { includeSnoozed: true });
    expect(open.filter((item) => item.claimId === claimId)).toEqual([]);
    const accepted = { claimNumber: wrong.claimNumber, status: "A2:20", payerControlNumber: "INVENTED99" };
    await (await importFile(workstation, "second.277ca", claimAnswers(second.sent, [accepted], 7003, DAY))).take();
    await expect.poll(() => submissionOf(page, claimId)).toBe("accepted");
    await proveTimelyFiling(workstation, wrong.claimNumber, "INVENTED99");
  } finally {
    await workstation.close();
  }
});

/** Prints the proof of timely filing of a claim: both sendings, the rejection and the acceptance are on it. */
async function proveTimelyFiling(
  { page, folder, answerDialog }: Workstation,
  claimNumber: string,
  payerNumber: string,
) {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(claimNumber);
  await page.getByRole("option").filter({ hasText: claimNumber }).first().waitFor();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: `Claim ${claimNumber}` })).toBeVisible();
  const sendings = page.getByRole("region", { name: "Sendings and answers" });
  await expect(sendings.getByText("Original to", { exact: false })).toHaveCount(2);
  await expect(sendings).toContainText(payerNumber);
  await page.getByRole("button", { name: "Proof of filing" }).click();
  await expect(page.locator("canvas").first()).toBeVisible();
  const printed = join(folder, "proof.pdf");
  answerDialog("print", printed);
  await page.getByRole("button", { name: "Print and keep" }).click();
  await expect.poll(() => existsSync(printed)).toBe(true);
  const text = await pdfText(printed);
  for (const said of [claimNumber, payerNumber, "STC*A7:402", "STC*A2:20"]) expect(text).toContain(said);
}
