import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { formatMoney } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { openRow } from "./support/open-row.ts";
import { pdfText } from "./support/pdf-text.ts";

test("the CMS-1500 is seen on a drawn form and as data alone, saved as PDF and printed", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { rows } = await askLedger(page, "claims.list", {
      ...{ view: "sent", patientId: null, text: "", offset: 0, limit: 1 },
    });
    const [claim] = rows;
    if (!claim) throw new Error("The sample has no claim that was sent.");
    await page.keyboard.press("Alt+3");
    await page.getByRole("tab", { name: "Sent", exact: true }).click();
    await openRow(page.getByRole("gridcell", { name: claim.claimNumber }));
    await expect(page.getByRole("heading", { name: `Claim ${claim.claimNumber}` })).toBeVisible();
    await page.keyboard.press("Control+p");
    await expect(page.locator("canvas").first()).toBeVisible();

    const drawn = join(folder, "drawn.pdf");
    answerDialog("save-pdf", drawn);
    await page.getByRole("button", { name: "Save as PDF" }).click();
    await expect.poll(() => existsSync(drawn)).toBe(true);
    const drawnText = await pdfText(drawn);
    expect(drawnText).toContain("HEALTH INSURANCE CLAIM FORM");
    expect(drawnText).toContain(claim.claimNumber);

    await page.getByText("Data only, for red stock").click();
    await expect(page.getByRole("radio", { name: "Data only, for red stock" })).toBeChecked();
    const data = join(folder, "data.pdf");
    await expect(async () => {
      answerDialog("print", data);
      await page.getByRole("button", { name: "Print", exact: true }).click();
      await expect.poll(() => existsSync(data)).toBe(true);
      expect(await pdfText(data)).not.toContain("HEALTH INSURANCE CLAIM FORM");
    }).toPass({ timeout: 15_000 });
    const dataText = await pdfText(data);
    expect(dataText).toContain(claim.claimNumber);
    // Box 28 prints dollars and cents apart, without a point.
    const [dollars = "", centsText = ""] = formatMoney(claim.totalCents).replace(",", "").split(".");
    expect(dataText).toMatch(new RegExp(`\\b${dollars}\\s*${centsText}\\b`));
  } finally {
    await close();
  }
});

test("the test page shows the offset in force, on each printer and for each form", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    await page.keyboard.press("Alt+9");
    await page.getByRole("button", { name: "Printing", exact: true }).click();
    await page.getByLabel("CMS-1500 right, ¼ pt").fill("6");
    await expect(page.getByText("1.5 pt, 0.53 mm")).toBeVisible();
    await expect(page.getByRole("button", { name: "CMS-1500 test page" })).toBeDisabled();
    await page.keyboard.press("Control+s");
    await expect(page.getByText("The printer is saved.")).toBeVisible();
    const [printer] = await askLedger(page, "printers.list", {});
    expect(printer?.offsets).toContainEqual(expect.objectContaining({ form: "cms1500", xQuarterPoints: 6 }));
    await openRow(page.getByRole("gridcell", { name: "Office printer" }));
    for (const form of ["CMS-1500", "UB-04"]) {
      await page.getByRole("button", { name: `${form} test page` }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.locator("canvas").first()).toBeVisible();
      const paper = join(folder, `${form}.pdf`);
      answerDialog("print", paper);
      await dialog.getByRole("button", { name: "Print" }).click();
      await expect.poll(() => existsSync(paper)).toBe(true);
      expect(readFileSync(paper, "latin1").slice(0, 5)).toBe("%PDF-");
      // Esc closes the test page alone: the printer's form stays open behind it.
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
    }
  } finally {
    await close();
  }
});

test("claims on paper are printed as one, found in the preview, and printed again byte for byte", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { ready } = await askLedger(page, "claimForms.waiting", {});
    expect(ready.length).toBeGreaterThan(1);
    await page.keyboard.press("Alt+4");
    await page.getByRole("tab", { name: `Paper ${ready.length}` }).click();
    await expect(page.locator("canvas").first()).toBeVisible();
    // Space takes the marked one out of the run.
    await page.getByRole("grid").getByRole("row").nth(1).click();
    await page.keyboard.press("Space");
    const first = join(folder, "run.pdf");
    answerDialog("print", first);
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("tab", { name: "Paper 1", exact: true })).toBeVisible();
    const [stays] = (await askLedger(page, "claimForms.waiting", {})).ready;
    const printed = ready.filter((claim) => claim.claimId !== stays?.claimId);
    await page.getByRole("button", { name: "Show what was printed" }).click();
    const preview = page.getByRole("region", { name: /^Preview:/ });
    await preview.getByRole("region", { name: "Pages" }).click();
    await page.keyboard.press("Control+f");
    await page.keyboard.type(printed.at(-1)?.claimNumber ?? "nothing");
    await page.keyboard.press("Enter");
    await expect(preview.getByRole("status")).toHaveText("1 of 1");
    await expect(preview.locator("[data-marked]").first()).toBeInViewport();
    await page.keyboard.press("Escape");
    const again = join(folder, "again.pdf");
    answerDialog("print", again);
    await page.keyboard.press("Control+p");
    await expect.poll(() => existsSync(again)).toBe(true);
    expect(readFileSync(again).equals(readFileSync(first))).toBe(true);
    const trail = await askLedger(page, "audit.list", { beforeSequence: null, limit: 20 });
    expect(trail.filter((row) => row.what === "documents.printed")).toHaveLength(2);
  } finally {
    await close();
  }
});
