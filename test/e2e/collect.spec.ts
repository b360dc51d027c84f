import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { InputOf } from "../../shared/contract/contract.ts";
import { formatMoney } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { openRow } from "./support/open-row.ts";
import { keepScreenshot } from "./support/screenshot.ts";

type Steps = InputOf<"collectionPolicy.save">["steps"];
const atOnce = (kind: Steps[number]["kind"]) => ({ kind, minimumDays: 0, minimumStatements: 0 });

/** A ladder on which everybody who owes is at its first step today. */
async function ladderOf(page: Page, steps: Steps, minimumCents: number) {
  const policy = await askLedger(page, "collectionPolicy.get", {});
  const rules = { minimumCents, ageFrom: "owed" as const, waitsForInsurance: false, answerDays: 0 };
  await askLedger(page, "collectionPolicy.save", { ...policy, ...rules, steps });
}

async function openCollections(page: Page, face: RegExp) {
  await page.keyboard.press("Alt+6");
  await page.getByRole("tab", { name: "Collections" }).click();
  await page.getByText(face).click();
}

test("a call ends in a promise that keeps everybody quiet; a hold is set and ended; the patient's account shows it", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    await ladderOf(page, [atOnce("call"), atOnce("final-notice"), atOnce("agency")], 1000);
    await openCollections(page, /^Call \d+$/);
    const grid = page.getByRole("grid", { name: "accounts" });
    const file = page.getByRole("complementary", { name: /^Collection of/ });
    await keepScreenshot(page, "collections-calls");
    const name = (await file.getAttribute("aria-label"))!.replace("Collection of ", "");
    await file.getByLabel("How it went").selectOption({ label: "Promised to pay" });
    await file.getByLabel("Pays by").fill("+7");
    await file.getByLabel("Amount").fill("25");
    await file.getByLabel("What was said").fill("Is paid on Friday");
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("complementary", { name: `Collection of ${name}` })).toHaveCount(0);
    await expect(grid).toBeFocused();
    const listed = async () =>
      (await askLedger(page, "collections.list", {})).find((account) => account.name === name)!;
    expect(await listed()).toMatchObject({ state: "left-out", promise: { standing: "open", amountCents: 2500 } });

    await file.getByRole("button", { name: "Hold…" }).click();
    const held = (await file.getAttribute("aria-label"))!.replace("Collection of ", "");
    await file.getByLabel("In words").fill("Asks for an itemized bill");
    await file.getByLabel("Asked again from").fill("+30");
    await keepScreenshot(page, "collections-hold");
    await page.keyboard.press("Enter");
    await page.getByText(/^Left out \d+$/).click();
    const row = grid.getByRole("row").filter({ hasText: held });
    await expect(row).toContainText("In dispute until 04/15/2026: Asks for an itemized bill");
    await row.click();
    await keepScreenshot(page, "collections-left-out");
    await openRow(row);
    await expect(page.getByText("In dispute: Asks for an itemized bill")).toBeVisible();
    await page.getByText("Collection", { exact: true }).click();
    await keepScreenshot(page, "patient-collection");
    await page.getByRole("button", { name: "End…" }).click();
    const question = page.getByRole("dialog", { name: "End the hold" });
    await question.getByRole("button", { name: "Dispute settled" }).click();
    await question.getByRole("button", { name: "End it" }).click();
    await expect(page.getByText("In dispute: Asks for an itemized bill")).toHaveCount(0);
  } finally {
    await close();
  }
});

test("final notices are printed, accounts placed with an agency as its file, and the placement taken back", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    await page.keyboard.press("Alt+9");
    await page.getByRole("button", { name: "Collections" }).click();
    await keepScreenshot(page, "settings-collections");
    await page.getByRole("button", { name: "Agencies" }).click();
    await page.keyboard.press("Control+n");
    await page.getByLabel("Agency", { exact: true }).fill("Patience Collections");
    await page.getByLabel("Add a column").selectOption({ label: "Owing since" });
    await keepScreenshot(page, "settings-agency");
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("gridcell", { name: "Patience Collections" })).toBeVisible();

    await ladderOf(page, [atOnce("final-notice"), atOnce("agency")], 20_000);
    await openCollections(page, /^Final notice \d+$/);
    await keepScreenshot(page, "collections-notices");
    const printed = join(folder, "letters.pdf");
    answerDialog("print", printed);
    const notices = page.getByRole("grid", { name: "accounts" });
    await notices.focus();
    const all = await askLedger(page, "collections.list", {});
    const due = all.filter((account) => account.state === "due");
    // All go but one; the others take theirs on paper, so that the agency is left for them today.
    for (const { patientId } of due.slice(1)) {
      const reason = "Done on paper";
      await askLedger(page, "collections.skipStep", { patientId, step: "final-notice", reason });
    }
    await openCollections(page, /^Final notice 1$/);
    await page.keyboard.press("Control+p");
    await expect(page.getByText("One letter was made and printed.")).toBeVisible({ timeout: 30_000 });
    expect(existsSync(printed)).toBe(true);

    const before = await askLedger(page, "collections.list", {});
    await page.getByText(/^Agency \d+$/).click();
    await page.getByRole("grid", { name: "accounts" }).focus();
    await page.keyboard.press("Space");
    const side = page.getByRole("complementary", { name: "Placement with an agency" });
    const going = before.filter(({ state, step }) => state === "due" && step === "agency").length - 1;
    await expect(side.getByRole("button", { name: new RegExp(`of ${going} accounts`) })).toBeEnabled();
    await keepScreenshot(page, "collections-agency");
    const elsewhere = join(folder, "agency");
    mkdirSync(elsewhere);
    answerDialog("agency-folder", elsewhere);
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/is with the agency/)).toBeVisible();
    const [run] = await askLedger(page, "placements.runs", {});
    const lines = readFileSync(join(elsewhere, run!.fileName), "latin1").trimEnd().split("\r\n");
    expect(lines).toHaveLength(going + 1);
    expect(lines[0]).toMatch(/OWING SINCE$/);

    await page.getByText("With agencies", { exact: true }).click();
    const placed = page.getByRole("grid", { name: "accounts with agencies" });
    const [account] = await askLedger(page, "placements.accounts", {});
    await openRow(placed.getByRole("row").filter({ hasText: account!.name }).first());
    const payment = page.getByRole("complementary", { name: "Collected by Patience Collections" });
    await payment.getByLabel("The patient paid").fill("10");
    await expect(payment.getByText("$7.00 reaches us.")).toBeVisible();
    await keepScreenshot(page, "agency-payment");
    await page.keyboard.press("Control+s");
    await expect(payment).toBeHidden();
    await keepScreenshot(page, "collections-placed");
    await page.getByRole("button", { name: "Take it back…" }).click();
    const question = page.getByRole("dialog", { name: "Take the placement back" });
    await expect(question).toContainText(`$${formatMoney((run!.totalCents - 1000) as never)}`);
    await question.getByRole("button", { name: "Wrong accounts" }).click();
    await question.getByRole("button", { name: "Take it back" }).click();
    await expect(question).toHaveCount(0);
    const after = await askLedger(page, "collections.list", {});
    expect(after.map((one) => one.ageDays)).toEqual(before.map((one) => one.ageDays));
    expect((await askLedger(page, "ledger.checkBalances", {})).problems).toEqual([]);
  } finally {
    await close();
  }
});
