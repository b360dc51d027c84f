import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { formatMoney } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { openRow } from "./support/open-row.ts";
import { pdfText } from "./support/pdf-text.ts";

test("statements are previewed, made as one print, exported for mailing, and the run is undone", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { due, leftOut, options } = await askLedger(page, "statements.preview", {});
    const madeBefore = await askLedger(page, "statements.list", { patientId: null });
    await page.keyboard.press("Alt+7");
    await expect(page.getByRole("tab", { name: `Due ${due.length}` })).toBeVisible();
    await expect(page.locator("canvas").first()).toBeVisible();
    const papers = page.getByRole("row").filter({ hasText: leftOut[0]?.patientName ?? "" });
    await page.getByRole("tab", { name: `Left out ${leftOut.length}` }).click();
    await expect(papers.first()).toContainText(leftOut[0]?.reason ?? "nobody");

    // Another least amount in this run leaves more out, until it is as always again.
    await page.getByRole("tab", { name: /^Due/ }).click();
    await page.getByRole("button", { name: "Options" }).click();
    await page.getByLabel("Least amount").fill("100");
    const fewer = await askLedger(page, "statements.preview", { options: { ...options, minimumCents: 10_000 } });
    await expect(page.getByRole("tab", { name: `Due ${fewer.due.length}`, exact: true })).toBeVisible();
    await page.getByRole("button", { name: "As always" }).click();
    await expect(page.getByRole("tab", { name: `Due ${due.length}`, exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Options" }).click();

    // Space takes the marked one out of the run.
    await page.getByRole("grid").getByRole("row").nth(1).click();
    await page.keyboard.press("Space");
    const run = join(folder, "run.pdf");
    answerDialog("print", run);
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/statements were made and printed/)).toBeVisible({ timeout: 30_000 });
    const made = await askLedger(page, "statements.list", { patientId: null });
    expect(made.length - madeBefore.length).toBe(due.length - 1);
    const text = await pdfText(run);
    for (const statement of made.slice(0, 3)) expect(text).toContain(formatMoney(statement.amountCents));
    await expect(page.getByRole("tab", { name: "Due 1", exact: true })).toBeVisible();

    await page.getByRole("tab", { name: "Runs" }).click();
    await expect(page.locator("canvas").first()).toBeVisible();
    const zip = join(folder, "run.zip");
    answerDialog("save-zip", zip);
    await page.getByRole("button", { name: "Export for mailing" }).click();
    await expect.poll(() => existsSync(zip)).toBe(true);
    expect(readFileSync(zip).subarray(0, 2).toString()).toBe("PK");
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Not mailed" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Undo the run" }).click();
    await expect(page.getByRole("tab", { name: `Due ${due.length}`, exact: true })).toBeVisible();
    await page.getByRole("tab", { name: "Made before" }).click();
    await expect(
      page
        .getByRole("grid")
        .getByText(/, undone/)
        .first(),
    ).toBeVisible();
  } finally {
    await close();
  }
});

test("a patient's statement is made when it is asked for, in their language; reminders are the practice's own", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { due } = await askLedger(page, "statements.preview", {});
    const patientId = due[0]?.patientId ?? "";
    const { accountNumber } = await askLedger(page, "patients.get", { patientId });
    await page.keyboard.press("Alt+2");
    await openRow(page.getByRole("gridcell", { name: accountNumber }));
    await expect(page.getByRole("button", { name: /^Account/ })).toBeVisible();
    await page.keyboard.press("F9");
    await page.getByRole("menuitem", { name: "How bills are sent" }).click();
    await page.getByLabel("Language").selectOption("Spanish");
    await page.keyboard.press("Control+s");
    await expect(page.getByLabel("Language")).toBeHidden();
    await page.keyboard.press("Control+p");
    const paper = join(folder, "one.pdf");
    answerDialog("print", paper);
    await page.getByRole("button", { name: "Make and print" }).click();
    await expect(page.getByText("One statement was made and printed.")).toBeVisible({ timeout: 30_000 });
    expect(await pdfText(paper)).toContain("Usted debe");
    expect((await askLedger(page, "statements.list", { patientId }))[0]?.dunningText).toBe("");

    await page.keyboard.press("Alt+9");
    await page.getByRole("button", { name: "Reminders", exact: true }).click();
    await page.keyboard.press("Control+n");
    await page.getByLabel("From this statement on").fill("2");
    await page.getByLabel("Owed for days, at least").fill("45");
    await page.getByLabel("In English").fill("Please call us.");
    await page.getByLabel("In Spanish").fill("Por favor llámenos.");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("The reminder is saved.")).toBeVisible();
    await expect(page.getByRole("gridcell", { name: "Please call us." })).toBeVisible();
  } finally {
    await close();
  }
});
