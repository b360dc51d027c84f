import type { Page } from "@playwright/test";
import { openRow } from "./open-row.ts";
import { go, heading, openAnsweredBatch, openClaim, openFirstRow, openOwingPatient, papers, rows } from "./ways.ts";

/** A state of the window that is looked at: how it is called in a file name, and the way to it from the one before. */
export interface Sight {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

const setting = (label: string): Sight => ({
  name: `settings-${label.toLowerCase().replaceAll(" ", "-")}`,
  reach: async (page) => {
    await go(page, 9);
    await page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name: label, exact: true }).click();
    await heading(page, label);
  },
});

const claimView = (label: string): Sight => ({
  name: `claims-${label.toLowerCase().replaceAll(" ", "-")}`,
  reach: async (page) => {
    await go(page, 3);
    await page.getByRole("tab", { name: label, exact: true }).click();
  },
});

/** Every screen and main overlay of an open ledger, in an order in which each is reached from the one before. */
export const SIGHTS: readonly Sight[] = [
  {
    name: "today",
    reach: async (page) => {
      await go(page, 1);
      await heading(page, "Today");
      await rows(page);
    },
  },
  {
    name: "patients",
    reach: async (page) => {
      await go(page, 2);
      await heading(page, "Patients");
      await rows(page);
    },
  },
  {
    name: "patient-new",
    reach: async (page) => {
      await go(page, 2);
      await page.keyboard.press("Control+n");
      await heading(page, "New patient");
      await page.getByRole("button", { name: "Add a coverage" }).click();
    },
  },
  { name: "patient", reach: openOwingPatient },
  {
    name: "patient-ledger",
    reach: async (page) => {
      await page.getByText("Ledger", { exact: true }).click();
      await page.getByRole("grid", { name: "Ledger of the account" }).waitFor();
    },
  },
  {
    name: "make-plan",
    reach: async (page) => {
      await page.getByText("Plan", { exact: true }).click();
      await page.getByRole("button", { name: "Make a payment plan" }).click();
      await page.getByRole("table", { name: "Schedule" }).waitFor();
    },
  },
  {
    name: "take-payment",
    reach: async (page) => {
      await page.getByRole("button", { name: "Take payment" }).click();
      await page.getByLabel("Amount").fill("25");
      await page.getByText("Stays unapplied").waitFor();
    },
  },
  claimView("To fix"),
  claimView("All"),
  claimView("On hold"),
  {
    name: "claim-new",
    reach: async (page) => {
      await go(page, 3);
      await page.keyboard.press("Control+n");
      await heading(page, "New claim");
    },
  },
  {
    name: "claim-new-institutional",
    reach: async (page) => {
      await go(page, 3);
      await page.keyboard.press("Control+Shift+n");
      await heading(page, "New institutional claim");
    },
  },
  { name: "claim-to-fix", reach: (page) => openClaim(page, "to-fix") },
  { name: "claim-denied", reach: (page) => openClaim(page, "denied") },
  {
    name: "claim-paper",
    reach: async (page) => {
      await page.getByRole("button", { name: "CMS-1500" }).click();
      await papers(page);
    },
  },
  {
    name: "outbox",
    reach: async (page) => {
      await go(page, 4);
      await heading(page, "Outbox");
      await rows(page);
    },
  },
  { name: "outbox-left-out", reach: (page) => page.getByRole("tab", { name: /^Left out/ }).click() },
  {
    name: "outbox-paper",
    reach: async (page) => {
      await page.getByRole("tab", { name: /^Paper/ }).click();
      await papers(page);
    },
  },
  { name: "outbox-printed", reach: (page) => page.getByRole("tab", { name: "Printed" }).click() },
  { name: "outbox-batches", reach: (page) => page.getByRole("tab", { name: /^Batches/ }).click() },
  {
    name: "batch",
    reach: async (page) => {
      await openFirstRow(page);
      await heading(page, /^Batch \d/);
    },
  },
  {
    name: "batch-answers",
    reach: async (page) => {
      await openAnsweredBatch(page);
      await page.getByRole("tab", { name: /^Answers/ }).click();
      await rows(page);
    },
  },
  {
    name: "batch-file",
    reach: async (page) => {
      await page.getByRole("tab", { name: "The file" }).click();
      await page.getByRole("treegrid").waitFor();
    },
  },
  {
    name: "files",
    reach: async (page) => {
      await go(page, 4);
      await page.getByRole("tab", { name: "Files", exact: true }).click();
      await rows(page);
    },
  },
  {
    name: "file",
    reach: async (page) => {
      await page.getByLabel("Filter files").fill("277CA");
      await openRow(page.getByRole("gridcell", { name: "1 rejecting" }).first());
      await page.getByRole("treegrid").waitFor();
      await page.keyboard.press("Control+f");
      await page.keyboard.type("A7:");
      await page.getByText(/^1 of \d/).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByRole("complementary", { name: "Status" }).waitFor();
    },
  },
  {
    name: "file-answers",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: /^What it answers/ }).click();
      await openRow(page.getByRole("gridcell", { name: "Rejected", exact: true }));
      await page.getByRole("button", { name: "Look in the file" }).waitFor();
    },
  },
  {
    name: "claim-rejected",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await openClaim(page, "rejected");
      await page.getByRole("region", { name: "Sendings and answers" }).waitFor();
    },
  },
  {
    name: "filing-proof",
    reach: async (page) => {
      await page.getByRole("button", { name: "Proof of filing" }).click();
      await papers(page);
    },
  },
  {
    name: "remittances",
    reach: async (page) => {
      await go(page, 5);
      await heading(page, "Remittances");
      await rows(page);
    },
  },
  {
    name: "remittance",
    reach: async (page) => {
      await openFirstRow(page);
      await page.getByRole("region", { name: "Does the check add up" }).waitFor();
    },
  },
  {
    name: "remittances-together",
    reach: async (page) => {
      await go(page, 5);
      await page.getByRole("tab", { name: "Post together" }).click();
      await rows(page);
    },
  },
  {
    name: "remittances-exceptions",
    reach: async (page) => {
      await page.getByRole("tab", { name: "Exceptions" }).click();
      await rows(page);
    },
  },
  {
    name: "eob",
    reach: async (page) => {
      await go(page, 5);
      await page.getByRole("button", { name: "Type a paper EOB" }).click();
      await heading(page, "Paper EOB");
    },
  },
  {
    name: "work",
    reach: async (page) => {
      await go(page, 6);
      await heading(page, "Work");
      await rows(page);
    },
  },
  {
    name: "work-collections",
    reach: async (page) => {
      await page.getByRole("tab", { name: "Collections" }).click();
      await page.getByText(/^Left out \d+$/).click();
      await rows(page);
    },
  },
  {
    name: "statements",
    reach: async (page) => {
      await go(page, 7);
      await papers(page);
    },
  },
  { name: "statements-left-out", reach: (page) => page.getByRole("tab", { name: /^Left out/ }).click() },
  { name: "statements-runs", reach: (page) => page.getByRole("tab", { name: "Runs" }).click() },
  { name: "statements-made", reach: (page) => page.getByRole("tab", { name: "Made before" }).click() },
  { name: "statements-plans", reach: (page) => page.getByRole("tab", { name: "Plans" }).click() },
  {
    name: "reports",
    reach: async (page) => {
      await go(page, 8);
      await heading(page, "Reports");
    },
  },
  {
    name: "reports-deposits",
    reach: async (page) => {
      await page.getByRole("tab", { name: "Deposits" }).click();
      await rows(page);
    },
  },
  {
    name: "reports-new-slip",
    reach: async (page) => {
      await openFirstRow(page);
      await page.getByLabel("Deposited on").waitFor();
    },
  },
  {
    name: "reports-day-sheet",
    reach: async (page) => {
      await page.getByRole("tab", { name: "Day sheet" }).click();
      await heading(page, "Proof");
    },
  },
  {
    name: "reports-months",
    reach: async (page) => {
      await page.getByRole("tab", { name: "Months" }).click();
      await heading(page, "Months of posting");
    },
  },
  {
    name: "reports-trial-balance",
    reach: async (page) => {
      await page.getByRole("tab", { name: "Trial balance" }).click();
      await heading(page, "Trial balance");
    },
  },
  {
    name: "reports-entries",
    reach: async (page) => {
      await page.getByTitle(/^Entries of Receivable, moved/).click();
      await rows(page);
    },
  },
  setting("Practice"),
  setting("Providers"),
  setting("Facilities"),
  setting("Letterhead"),
  setting("Payers"),
  setting("Fee schedule"),
  setting("Collections"),
  setting("Agencies"),
  setting("Favourite codes"),
  setting("Adjustment rules"),
  setting("Payment plans"),
  setting("Clearinghouse"),
  setting("Printing"),
  setting("Letters"),
  { name: "settings-letter", reach: async (page) => openFirstRow(page).then(() => papers(page)) },
  setting("Statements"),
  setting("Reminders"),
  setting("Backup"),
  setting("Security"),
  setting("Audit trail"),
  {
    name: "palette",
    reach: async (page) => {
      await go(page, 1);
      await heading(page, "Today");
      await page.keyboard.press("Control+k");
      await page.keyboard.type("cla");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "keys",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Keys", exact: true }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "guide",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await page.keyboard.press("F1");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "locked",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await page.getByRole("button", { name: "Lock" }).click();
      await page.getByRole("button", { name: "Unlock" }).waitFor();
    },
  },
];
