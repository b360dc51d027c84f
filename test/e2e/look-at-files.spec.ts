import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { acceptingFile, readSentFile } from "./support/acknowledgement-file.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";

const everyFile = { direction: null, kind: null, text: "", offset: 0, limit: 500 } as const;

test("every file is listed, found by its hash, read by keyboard, searched, and copied byte for byte", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { rows, total } = await askLedger(page, "files.list", everyFile);
    const wanted = rows.find((row) => row.kind === "835");
    if (!wanted) throw new Error("The sample has no remittance file.");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("files sent");
    await page.keyboard.press("Enter");
    const list = page.getByRole("grid", { name: "files" });
    await expect(list).toHaveAttribute("aria-rowcount", String(total + 1));
    await page.getByLabel("Filter files").fill(wanted.sha256.slice(0, 12));
    await expect(list).toHaveAttribute("aria-rowcount", "2");
    await expect(list.getByRole("row").nth(1)).toContainText(wanted.outcomeText);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: wanted.fileName })).toBeVisible();

    const tree = page.getByRole("treegrid");
    await expect(tree).toBeFocused();
    const { totals } = await askLedger(page, "files.view", { fileId: wanted.id, from: 0, count: 1 });
    await expect(tree).toHaveAttribute("aria-rowcount", String(totals.rows));
    await expect(page.getByRole("list", { name: "Totals of the file" })).toContainText(`${totals.segments} lines`);
    const activeRow = page.locator("[role=row][data-active]");
    await page.keyboard.press("End");
    await expect(activeRow).toContainText("IEA*1*");
    await page.keyboard.press("Home");
    await expect(activeRow).toContainText("ISA*00*");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("CLP*");
    await expect(page.getByText(/^1 of \d/)).toBeVisible();
    await expect(activeRow).toContainText("CLP*");
    await page.keyboard.press("ArrowDown");
    await expect(tree).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(activeRow).toContainText("Claim 2100");
    await page.keyboard.press("Enter");
    const details = page.getByRole("complementary", { name: "Claim" });
    await expect(details).toContainText("Loop 2100");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("complementary", { name: "Claim paid" })).toContainText("CLP01");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("complementary", { name: "Claim paid" })).toHaveCount(0);

    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere);
    answerDialog("outbox-folder", elsewhere);
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/is saved, \d+ bytes/)).toBeVisible();
    const copy = readFileSync(join(elsewhere, wanted.fileName));
    expect(createHash("sha256").update(copy).digest("hex")).toBe(wanted.sha256);
    await page.getByRole("button", { name: "Open its check" }).click();
    await expect(page.getByRole("region", { name: "Does the check add up" })).toBeVisible();
  } finally {
    await close();
  }
});

test("what is wrong with a file stands in its place and in a list that leads there", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const [batch] = await askLedger(page, "batches.list", {});
    const { fileText } = await askLedger(page, "batches.get", { batchId: batch?.id ?? "" });
    const path = join(folder, "miscounted.999");
    writeFileSync(path, acceptingFile(readSentFile(fileText), 7100, "20260316").replace("SE*6*", "SE*9*"), "latin1");
    answerDialog("open-edi", path);
    await page.keyboard.press("Alt+5");
    await page.getByRole("button", { name: "Import another kind of file" }).click();
    await expect(page.getByRole("heading", { name: "miscounted.999" })).toBeVisible();
    await expect(page.getByText("not imported yet", { exact: false })).toBeVisible();
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("treegrid")).toBeFocused();
    const problems = page.getByRole("region", { name: "Problems of the file" });
    await expect(problems).toContainText("1 error");
    const activeRow = page.locator("[role=row][data-active]");
    await page.keyboard.press("F8");
    await expect(activeRow).toContainText("SE*9*0001");
    await expect(activeRow).toContainText("Error");
    await page.keyboard.press("Home");
    await problems.getByRole("button").first().click();
    await expect(activeRow).toContainText("SE*9*0001");
    await expect(page.getByRole("treegrid")).toBeFocused();
  } finally {
    await close();
  }
});

test("a report in words is kept as it is, laid to its batch, and what it says of a claim is noted by hand", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { rows } = await askLedger(page, "claims.list", {
      ...{ view: "sent", patientId: null, text: "", offset: 0, limit: 100 },
    });
    const claim = rows.find((row) => row.submission === "received" || row.submission === "accepted");
    if (!claim) throw new Error("The sample has no claim that was sent.");
    const words = `CLAIM ${claim.claimNumber} NOT TAKEN IN: MEMBER UNKNOWN`;
    const path = join(folder, "report.txt");
    writeFileSync(path, `INVENTED CLEARINGHOUSE DAILY REPORT\n\n${words}\n`);
    answerDialog("open-edi", path);
    await page.keyboard.press("Alt+4");
    await page.getByRole("button", { name: "Import a file" }).click();
    await expect(page.getByText("A report in words.", { exact: false }).first()).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("region", { name: "Text of report.txt" })).toContainText(words);
    const form = page.getByRole("form", { name: "Note what it says of a claim" });
    await form.getByRole("button", { name: claim.claimNumber }).click();
    await expect(form.getByLabel("Its own words")).toHaveValue(words);
    await form.getByRole("button", { name: "Note the rejection" }).click();
    await expect(page.getByRole("list", { name: "Noted from this report" })).toContainText("Rejected");
    await page.getByPlaceholder("Choose the batch that it is about").click();
    await page.getByRole("option").first().click();
    await expect(page.getByText("Laid to", { exact: true })).toBeVisible();
    const { submission } = await askLedger(page, "claims.get", { claimId: claim.id });
    expect(submission).toBe("rejected");
    const work = await askLedger(page, "work.list", { includeSnoozed: true });
    expect(work.find((item) => item.claimId === claim.id)?.reason).toContain("MEMBER UNKNOWN");
  } finally {
    await close();
  }
});
