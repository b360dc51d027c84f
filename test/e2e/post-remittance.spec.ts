import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { cents } from "../../shared/money/cents.ts";
import { formatMoney } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { type AnsweredClaim, checkCentsOf, payerFile } from "./support/payer-file.ts";

/** Two claims that wait on one payer, each of another patient. */
async function twoWaitingClaims(page: Page) {
  const { rows } = await askLedger(page, "claims.list", {
    ...{ view: "sent", patientId: null, text: "", offset: 0, limit: 200 },
  });
  const waiting = rows.filter((row) => row.submission !== "prepared" && row.responsibility === "primary");
  for (const one of waiting) {
    const other = waiting.find((row) => row.payerName === one.payerName && row.patientId !== one.patientId);
    if (other) return [one, other] as const;
  }
  throw new Error("The sample has no two claims that wait on one payer.");
}

/** How the payer answers a claim: four fifths allowed, ten dollars left to the patient on the first line. */
async function answerTo(page: Page, row: { id: string; claimNumber: string; patientName: string }) {
  const { draft } = await askLedger(page, "claims.get", { claimId: row.id });
  const [last = "", first = ""] = row.patientName.split(", ");
  const answer: AnsweredClaim = {
    ...{ claimNumber: row.claimNumber, last, first },
    lines: draft.lines.map((line, index) => ({
      code: line.procedureCode,
      modifiers: line.modifiers.filter((modifier) => modifier !== ""),
      date: (line.fromDate ?? "").replaceAll("-", ""),
      chargeCents: line.chargeCents ?? 0,
      allowedCents: Math.floor(((line.chargeCents ?? 0) * 4) / 5),
      copayCents: index === 0 ? 1000 : 0,
    })),
  };
  return answer;
}

async function writePayerFile(page: Page, folder: string) {
  const [one, other] = await twoWaitingClaims(page);
  const payers = await askLedger(page, "payers.list", { includeInactive: true });
  const practice = await askLedger(page, "practice.get", {});
  const payer = payers.find((candidate) => candidate.name === one.payerName);
  if (!payer || !practice) throw new Error("The sample has no such payer or no practice.");
  const stranger = await answerTo(page, other);
  const file = {
    ...{ payerName: payer.name, payerId: payer.payerId, practiceName: practice.name, practiceNpi: practice.npi },
    checkNumber: "CHK424242",
    // The second answer comes back under a number and a day that are not ours, so that it has to be matched by hand.
    claims: [
      await answerTo(page, one),
      {
        ...stranger,
        claimNumber: "NOTOURS1",
        lines: stranger.lines.map((line) => ({ ...line, date: "20200101" })),
      },
    ],
  };
  const path = join(folder, "payer.835");
  writeFileSync(path, payerFile(file));
  return { path, file, one, other };
}

const cashOf = async (page: Page) => {
  const { accounts, totalCents } = await askLedger(page, "ledger.trialBalance", {});
  expect(totalCents).toBe(0);
  return accounts.find(({ account }) => account === "cash")?.balanceCents ?? 0;
};

test("an 835 is imported, matched, posted to the cent, and known the second time", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { path, file, one, other } = await writePayerFile(page, folder);
    const cashBefore = await cashOf(page);
    answerDialog("open-835", path);
    await page.keyboard.press("Alt+5");
    await expect(page.getByRole("heading", { name: "Remittances" })).toBeVisible();
    await page.keyboard.press("Control+n");
    const equation = page.getByRole("region", { name: "Does the check add up" });
    await expect(equation).toContainText("Adds up");
    await expect(equation).toContainText(formatMoney(cents(checkCentsOf(file))));
    const matched = page.getByRole("row").filter({ hasText: one.claimNumber });
    await expect(matched).toContainText("Posts");
    const unknown = page.getByRole("row").filter({ hasText: "No match" });
    await expect(unknown).toContainText("NOTOURS1");
    await unknown.click();
    const detail = page.getByRole("complementary", { name: "Claim NOTOURS1" });
    await detail.getByLabel("Which claim of ours is it").fill(other.claimNumber);
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await expect(page.getByText("matched by hand")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "No match" })).toHaveCount(0);
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/claims posted/)).toBeVisible();

    const [kept] = (await askLedger(page, "remittances.list", {})).filter((row) => row.checkNumber === "CHK424242");
    expect(kept).toMatchObject({ amountCents: checkCentsOf(file) });
    expect((await cashOf(page)) - cashBefore).toBe(checkCentsOf(file));
    const { lines } = await askLedger(page, "accounts.get", { patientId: one.patientId });
    const paid = lines.filter((line) => line.claimId === one.id).map((line) => line.insurancePaidCents);
    expect(paid).toEqual(file.claims[0]?.lines.map((line) => line.allowedCents - line.copayCents));
    expect((await askLedger(page, "ledger.checkBalances", {})).problems).toEqual([]);

    answerDialog("open-835", path);
    await page.keyboard.press("Alt+5");
    await page.getByRole("button", { name: "Import an 835" }).click();
    await expect(page.getByText(/imported before|already/i).first()).toBeVisible();
    const again = (await askLedger(page, "remittances.list", {})).filter((row) => row.checkNumber === "CHK424242");
    expect(again).toHaveLength(1);
    expect((await cashOf(page)) - cashBefore).toBe(checkCentsOf(file));
  } finally {
    await close();
  }
});

test("a file that is cut off, of another kind, or out of balance is named, and changes nothing", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { path, file } = await writePayerFile(page, folder);
    const whole = payerFile(file);
    const [batch] = await askLedger(page, "batches.list", {});
    const sent = await askLedger(page, "batches.get", { batchId: batch?.id ?? "" });
    const before = await askLedger(page, "remittances.list", {});
    const cashBefore = await cashOf(page);
    await page.keyboard.press("Alt+5");
    const importText = async (text: string) => {
      writeFileSync(path, text);
      answerDialog("open-835", path);
      await page.getByRole("button", { name: "Import an 835" }).click();
    };
    await importText(whole.slice(0, whole.length / 2));
    await expect(page.getByRole("alert")).toContainText(/end|cut|incomplete|truncat/i);
    await importText("Dear provider, enclosed please find our check.");
    await expect(page.getByRole("alert")).toContainText(/X12|not an 835/i);
    await importText(sent.fileText);
    await expect(page.getByRole("alert")).toContainText(/837/);
    expect(await askLedger(page, "remittances.list", {})).toEqual(before);

    // Out of balance: the check is a dollar more than its claims. It is kept apart and cannot be posted.
    const check = (checkCentsOf(file) / 100).toFixed(2).replace(/\.00$/, "");
    await importText(whole.replace(`BPR*I*${check}*`, `BPR*I*${checkCentsOf(file) / 100 + 1}*`));
    await expect(page.getByRole("region", { name: "Does the check add up" })).toContainText("Does not add up");
    await expect(page.getByRole("region", { name: "About the check as a whole" })).toContainText("1.00");
    await expect(page.getByRole("button", { name: /^Post/ })).toBeDisabled();
    expect(await cashOf(page)).toBe(cashBefore);
  } finally {
    await close();
  }
});
