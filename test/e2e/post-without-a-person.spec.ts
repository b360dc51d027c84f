import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { openRow } from "./support/open-row.ts";
import { type AnsweredClaim, checkCentsOf, payerFile } from "./support/payer-file.ts";
import { keepScreenshot } from "./support/screenshot.ts";

/** Claims that wait on one payer as primary, so that a file of that payer can answer them. */
async function waitingClaims(page: Page, count: number) {
  const { rows } = await askLedger(page, "claims.list", {
    ...{ view: "sent", patientId: null, text: "", offset: 0, limit: 200 },
  });
  const waiting = rows.filter((row) => row.submission !== "prepared" && row.responsibility === "primary");
  const byPayer = Map.groupBy(waiting, (row) => row.payerName);
  const [found] = [...byPayer.values()].filter((claims) => claims.length >= count);
  if (!found) throw new Error(`The sample has no payer on which ${count} claims wait.`);
  return found.slice(0, count);
}

async function answerTo(
  page: Page,
  row: { id: string; claimNumber: string; patientName: string },
): Promise<AnsweredClaim> {
  const { draft } = await askLedger(page, "claims.get", { claimId: row.id });
  const [last = "", first = ""] = row.patientName.split(", ");
  return {
    ...{ claimNumber: row.claimNumber, last, first },
    lines: draft.lines.map((line) => ({
      code: line.procedureCode,
      modifiers: line.modifiers.filter((modifier) => modifier !== ""),
      date: (line.fromDate ?? "").replaceAll("-", ""),
      chargeCents: line.chargeCents ?? 0,
      allowedCents: Math.floor(((line.chargeCents ?? 0) * 4) / 5),
      copayCents: 0,
    })),
  };
}

/** Writes a file of one check for claims; `wrongCents` puts the check out of balance. */
async function writeFile(
  page: Page,
  folder: string,
  checkNumber: string,
  claims: AnsweredClaim[],
  payerName: string,
  wrongCents = 0,
) {
  const payers = await askLedger(page, "payers.list", { includeInactive: true });
  const practice = await askLedger(page, "practice.get", {});
  const payer = payers.find((candidate) => candidate.name === payerName);
  if (!payer) throw new Error("The sample has no such payer.");
  const file = {
    ...{ payerName: payer.name, payerId: payer.payerId, practiceName: practice.name, practiceNpi: practice.npi },
    ...{ checkNumber, claims },
  };
  const right = payerFile(file);
  const dollars = (cents: number) => (cents / 100).toFixed(2).replace(/\.?0+$/, "");
  const total = checkCentsOf(file);
  const text = right.replace(`BPR*I*${dollars(total)}*`, `BPR*I*${dollars(total + wrongCents)}*`);
  if (wrongCents !== 0 && text === right) throw new Error("The amount of the check was not found in the file.");
  const path = join(folder, `${checkNumber}.835`);
  writeFileSync(path, text);
  return { path, payer, totalCents: total };
}

test("by one press: what balances posts, the wrong cent stands in the exceptions with its place", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true, size: { width: 1280, height: 720 } });
  try {
    const [one, other, third] = await waitingClaims(page, 3);
    const payerName = one!.payerName ?? "";
    const stranger = await answerTo(page, third!);
    const files = [
      await writeFile(page, folder, "TOGETHER-A", [await answerTo(page, one!)], payerName),
      await writeFile(page, folder, "TOGETHER-B", [await answerTo(page, other!)], payerName, 1),
      await writeFile(
        page,
        folder,
        "TOGETHER-C",
        [
          {
            ...stranger,
            claimNumber: "NOTOURS1",
            lines: stranger.lines.map((line) => ({ ...line, date: "20200101" })),
          },
        ],
        payerName,
      ),
    ];
    await page.keyboard.press("Alt+9");
    await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name: "Payers" }).click();
    await openRow(page.getByRole("gridcell", { name: payerName }));
    await page.getByLabel("Posting its checks").selectOption("one-click");
    await keepScreenshot(page, "payer-automation");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("The payer is saved.")).toBeVisible();

    for (const file of files) {
      answerDialog("open-835", file.path);
      await page.keyboard.press("Alt+5");
      await expect(page.getByRole("heading", { name: "Remittances" })).toBeVisible();
      await page.getByRole("button", { name: "Import an 835" }).click();
      await page.getByRole("region", { name: "Does the check add up" }).waitFor();
    }
    await page.keyboard.press("Alt+5");
    await page.getByRole("tab", { name: "Post together" }).click();
    await expect(page.getByRole("row").filter({ hasText: "TOGETHER-A" })).toContainText("Posts");
    await expect(page.getByRole("row").filter({ hasText: "TOGETHER-B" })).toContainText("Waits");
    await keepScreenshot(page, "post-together");
    await page.getByRole("button", { name: /^Post \d that balance/ }).click();
    await expect(page.getByRole("status", { name: "What was posted" })).toContainText(
      "Check TOGETHER-A: 1 claim posted",
    );
    await expect(page.getByRole("row").filter({ hasText: "TOGETHER-A" })).toHaveCount(0);
    await keepScreenshot(page, "post-together-done");

    await page.getByRole("tab", { name: "Exceptions" }).click();
    const cent = page.getByRole("row").filter({ hasText: /TOGETHER-B.*The claims less/ });
    await expect(cent).toContainText("Held");
    await expect(cent).toContainText("0.01");
    await expect(page.getByRole("row").filter({ hasText: "NOTOURS1" })).toContainText("Claim, seg.");
    await keepScreenshot(page, "exceptions");
    await openRow(page.getByRole("gridcell", { name: "NOTOURS1" }));
    await expect(page.getByRole("complementary", { name: "Claim NOTOURS1" })).toBeVisible();
    expect((await askLedger(page, "ledger.checkBalances", {})).problems).toEqual([]);
  } finally {
    await close();
  }
});

test("automatic: the check is posted by importing its file, and the list says so", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const [one] = await waitingClaims(page, 1);
    const { path, payer, totalCents } = await writeFile(
      page,
      folder,
      "AUTO1",
      [await answerTo(page, one!)],
      one!.payerName ?? "",
    );
    await askLedger(page, "payers.save", { ...payer, automation: "automatic" });
    answerDialog("open-835", path);
    await page.keyboard.press("Alt+5");
    await expect(page.getByRole("heading", { name: "Remittances" })).toBeVisible();
    await page.getByRole("button", { name: "Import an 835" }).click();
    await page.getByRole("region", { name: "Does the check add up" }).waitFor();
    const [row] = (await askLedger(page, "remittances.list", {})).filter((check) => check.checkNumber === "AUTO1");
    expect(row).toMatchObject({ state: "posted", amountCents: totalCents });
    expect((await askLedger(page, "ledger.checkBalances", {})).problems).toEqual([]);
  } finally {
    await close();
  }
});
