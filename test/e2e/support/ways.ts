import type { Page } from "@playwright/test";
import { askLedger } from "./ask-ledger.ts";
import { openRow } from "./open-row.ts";

export const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name }).first().waitFor();
export const go = (page: Page, digit: number) => page.keyboard.press(`Alt+${digit}`);
/** A screen is drawn before its rows are there. */
export const rows = (page: Page) => page.getByRole("gridcell").first().waitFor();
export const papers = (page: Page) => page.locator("canvas").first().waitFor();

export async function openFirstRow(page: Page): Promise<void> {
  await openRow(page.getByRole("grid").first().getByRole("row").nth(1));
}

export async function openClaim(page: Page, view: "to-fix" | "denied" | "rejected" | "sent"): Promise<void> {
  const { rows } = await askLedger(page, "claims.list", {
    ...{ view, patientId: null, text: "", offset: 0, limit: 1 },
  });
  await go(page, 3);
  await page.getByRole("tab", { name: "All", exact: true }).click();
  await page.getByLabel("Filter claims").fill(rows[0]?.claimNumber ?? "none");
  await openRow(page.getByRole("gridcell", { name: rows[0]?.claimNumber ?? "none" }));
  await heading(page, `Claim ${rows[0]?.claimNumber}`);
}

export async function openOwingPatient(page: Page): Promise<void> {
  await go(page, 7);
  await heading(page, "Statements");
  await openFirstRow(page);
  await page.getByRole("button", { name: "Take payment" }).waitFor();
}

/** A batch that receivers answered; the newest ones of the sample wait for their answers. */
export async function openAnsweredBatch(page: Page): Promise<void> {
  const batches = await askLedger(page, "batches.list", {});
  const answered = batches.find((batch) => batch.state === "partly-accepted");
  await go(page, 4);
  await page.getByRole("tab", { name: /^Batches/ }).click();
  await page.getByLabel("Filter batches").fill(answered?.fileName ?? "none");
  await openRow(page.getByRole("gridcell", { name: answered?.fileName ?? "none" }));
  await heading(page, `Batch ${answered?.number}`);
}
