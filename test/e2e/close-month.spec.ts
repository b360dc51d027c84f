import { expect, test } from "@playwright/test";
import { formatMoney } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { openRow } from "./support/open-row.ts";

test("a day's checks go on a slip, the bank's line differs by a cent and then matches", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { waiting } = await askLedger(page, "deposits.list", { fromDate: "2026-01-01" });
    const checks = waiting.filter((one) => one.method === "check" && one.depositDate === "2026-03-16");
    const total = checks.reduce((sum, one) => sum + one.amountCents, 0);
    expect(checks.length).toBeGreaterThan(1);

    await page.keyboard.press("Alt+8");
    await page.getByRole("tab", { name: "Deposits" }).click();
    await page.getByLabel("Filter deposits").fill("check");
    await openRow(page.getByRole("gridcell", { name: "03/16/2026" }).first());
    await expect(page.getByText("On the slip").locator("..")).toContainText(formatMoney(total as never));
    await page.keyboard.press("Control+s");

    await page.getByLabel("Bank day").fill("t");
    await page.getByLabel("Bank amount").fill(String((total - 1) / 100));
    await page.keyboard.press("Enter");
    await expect(page.getByText("The bank has $0.01 less than the slip.")).toBeVisible();
    await expect(page.getByRole("gridcell", { name: "Differs" })).toBeVisible();
    await page.getByLabel("Bank amount").fill(String(total / 100));
    await page.keyboard.press("Enter");
    await expect(page.getByText("Slip, bank and books agree")).toBeVisible();
    await expect(page.getByRole("gridcell", { name: "Matches" })).toBeVisible();
    const { deposits } = await askLedger(page, "deposits.list", { fromDate: "2026-01-01" });
    expect(deposits).toMatchObject([{ number: 1, slipCents: total, bankCents: total, state: "matched" }]);
  } finally {
    await close();
  }
});

test("the day sheet proves the day, and a figure of it opens the entries that sum to it", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const day = { fromDate: "2026-03-02" as never, toDate: "2026-03-16" as never };
    const { proof } = await askLedger(page, "daySheets.get", day);
    await page.keyboard.press("Alt+8");
    await page.getByRole("tab", { name: "Day sheet" }).click();
    await page.getByLabel("Posted on").fill("030226");
    await page.getByLabel("Through").fill("t");
    const sheet = page.getByRole("region", { name: "Proof of the day" });
    await expect(sheet.getByText("Adds up")).toBeVisible();
    await expect(sheet.getByRole("row", { name: /^Together/ })).toHaveCount(2);
    const applied = proof.uses.find((one) => one.label === "Applied to charges");
    const figure = formatMoney(applied?.amountCents ?? (0 as never));
    await sheet.getByRole("row", { name: "Applied to charges" }).getByRole("button", { name: figure }).click();
    await expect(page.getByText(`together $${figure}`)).toBeVisible();

    // Down to one entry, and from it to the claim; the way back leads to the same sheet.
    await openRow(page.getByRole("gridcell").first());
    await page.getByRole("button", { name: /^Claim / }).click();
    await expect(page.getByRole("heading", { name: /^Claim / })).toBeVisible();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(page.getByText(`together $${figure}`)).toBeVisible();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(page.getByLabel("Posted on")).toHaveValue("03/02/2026");
    await expect(sheet.getByText("Adds up")).toBeVisible();
  } finally {
    await close();
  }
});

test("a month is closed, a correction lands in the open one, and it is opened again with a reason", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    await page.keyboard.press("Alt+8");
    await page.getByRole("tab", { name: "Months" }).click();
    await page.getByRole("button", { name: "Close February 2026" }).click();
    const question = page.getByRole("dialog", { name: "Close February 2026" });
    await expect(question.getByText("on no deposit slip")).toBeVisible();
    await question.getByRole("button", { name: "Close the month" }).click();
    await expect(question).toHaveCount(0);
    const row = page.getByRole("row", { name: /^February 2026/ });
    await expect(row.getByText("Closed")).toBeVisible();

    const february = await askLedger(page, "trialBalance.get", { month: "2026-02" as never });
    const { waiting } = await askLedger(page, "deposits.list", { fromDate: "2026-02-01" });
    const card = waiting.find((one) => one.method === "card" && one.depositDate.startsWith("2026-02"));
    await page.evaluate(
      ({ receiptId }) =>
        window.billwright.call("receipts.void", { receiptId, reason: "Card was declined" }, crypto.randomUUID()),
      { receiptId: card?.receiptId ?? "none" },
    );
    expect(await askLedger(page, "trialBalance.get", { month: "2026-02" as never })).toEqual(february);

    await page.getByRole("tab", { name: "Trial balance" }).click();
    await expect(page.getByText("Even")).toBeVisible();
    await page.getByRole("combobox", { name: "Month" }).selectOption("2026-02");
    await expect(
      page.getByRole("region", { name: "Trial balance of February 2026" }).getByText("Closed"),
    ).toBeVisible();
    await page.getByRole("button", { name: "Cash", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Cash" })).toBeVisible();

    await page.getByRole("tab", { name: "Months" }).click();
    await page.getByRole("button", { name: "Open again February 2026" }).click();
    const again = page.getByRole("dialog", { name: "Open February 2026 again" });
    await again.getByRole("button", { name: "Closed too early" }).click();
    await again.getByRole("button", { name: "Open the month" }).click();
    await expect(again).toHaveCount(0);
    await expect(row.getByText("Open", { exact: true })).toBeVisible();
    const history = page.getByRole("region", { name: "Opened again" });
    await expect(history.getByRole("row", { name: /February 2026.*Closed too early/ })).toBeVisible();
  } finally {
    await close();
  }
});
