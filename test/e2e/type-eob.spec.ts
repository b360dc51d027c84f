import { expect, type Page, test } from "@playwright/test";
import type { OpenLine } from "../../shared/contract/remittances.ts";
import { type Cents, cents } from "../../shared/money/cents.ts";
import { formatMoney } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { focusedField, handsOn } from "./support/hands.ts";
import { launch } from "./support/launch.ts";
import { keepScreenshot } from "./support/screenshot.ts";

/** A payer on which three claims of two lines wait, each with nothing answered yet. */
async function payerWithThreeClaims(page: Page) {
  for (const payer of await askLedger(page, "payers.list", { includeInactive: false })) {
    const lines = await askLedger(page, "eobs.openLines", { payerId: payer.id, text: "", limit: 200 });
    const claims = [...Map.groupBy(lines, (line) => line.claimId).values()];
    const whole = claims.filter((ofClaim) => ofClaim.length === 2 && ofClaim.every(isUntouched));
    if (whole.length >= 3) return { payer, claims: whole.slice(0, 3) };
  }
  throw new Error("The sample has no payer on which three claims of two lines wait.");
}

const isUntouched = (line: OpenLine) => line.openCents === line.chargeCents;
const allowedOf = (line: OpenLine) => cents(line.chargeCents - 300);
const COPAY = cents(100);
const WITHHELD = cents(50);

async function cashOf(page: Page): Promise<Cents> {
  const { accounts, totalCents } = await askLedger(page, "ledger.trialBalance", {});
  expect(totalCents).toBe(0);
  return accounts.find(({ account }) => account === "cash")?.balanceCents ?? cents(0);
}

test("a paper check of three claims and six lines is typed through by keyboard, with a denial, a remark and a take-back", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { payer, claims } = await payerWithThreeClaims(page);
    const lines = claims.flat();
    const denied = lines[3]!;
    const paid = lines
      .filter((line) => line !== denied)
      .reduce((total, line) => total + allowedOf(line) - (line === lines[0] ? COPAY : 0), 0);
    const checkCents = cents(paid - WITHHELD);
    const cashBefore = await cashOf(page);
    const hands = handsOn(page);
    await hands.press("Alt+5");
    await page.getByRole("button", { name: "Type a paper EOB" }).press("Enter");
    await page.getByLabel("Payer", { exact: true }).focus();
    await hands.type(payer.name);
    await hands.press("Tab");
    await hands.type("PAPER77");
    await hands.press("Tab", "Tab", "Tab");
    await hands.type(formatMoney(checkCents));
    const rest = page.getByText("Not distributed yet").locator("..");
    await expect(rest).toContainText(formatMoney(checkCents));
    await hands.press("Tab");
    for (const [claimIndex, claim] of claims.entries()) {
      await expect.poll(() => focusedField(page)).toBe("addLine");
      await hands.type(claim[0]!.claimNumber);
      await page.getByRole("listbox").getByRole("option").first().waitFor();
      await hands.press("Enter");
      for (const [lineIndex, line] of claim.entries()) {
        const row = claimIndex * 2 + lineIndex;
        await expect.poll(() => focusedField(page)).toBe(`rows[${row}].allowedCents`);
        if (line === denied) {
          // Nothing allowed: Enter goes to the reason, which takes the whole charge.
          await hands.press("Enter");
          await expect.poll(() => focusedField(page)).toBe(`rows[${row}].otherAdjustments`);
          await hands.type("CO16 N130");
          await hands.press("Enter");
        } else {
          await hands.type(formatMoney(allowedOf(line)));
          if (row === 0) {
            await hands.press("Enter", "Enter", "Enter");
            await hands.type(formatMoney(COPAY));
          }
          await hands.press("Control+Enter");
        }
      }
    }
    await expect.poll(() => focusedField(page)).toBe("addLine");
    await expect(rest).toContainText(formatMoney(cents(-WITHHELD)));
    await hands.press("F7");
    await expect.poll(() => focusedField(page)).toBe("providerAdjustments[0].reason");
    await hands.press("Tab");
    await hands.type("OVERPAID9");
    await hands.press("Tab");
    await hands.type(formatMoney(WITHHELD));
    await hands.press("Tab");
    await expect(rest).toContainText("0.00");
    await keepScreenshot(page, "paper-eob-six-lines");
    await hands.press("Control+s");
    await expect(page.getByText(/^Posted:/)).toBeVisible();
    const equation = page.getByRole("region", { name: "Does the check add up" });
    await expect(equation).toContainText("Closed");
    await expect(equation).toContainText(formatMoney(checkCents));
    expect((await cashOf(page)) - cashBefore).toBe(checkCents);
    expect((await askLedger(page, "ledger.checkBalances", {})).problems).toEqual([]);
    const work = await askLedger(page, "work.list", { includeSnoozed: true });
    const denial = work.find((item) => item.claimId === denied.claimId && item.kind === "denial");
    expect(denial).toMatchObject({ amountCents: denied.chargeCents });
    expect(denial?.reason).toContain("N130");
    console.log(
      `paper check of 3 claims and 6 lines: ${hands.keystrokes} keystrokes beyond ${hands.characters} of data`,
    );
  } finally {
    await close();
  }
});
