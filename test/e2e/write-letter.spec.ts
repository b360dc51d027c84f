import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { writePng } from "../../electron/ledger/printing/logo/write-png.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { openRow } from "./support/open-row.ts";
import { keepScreenshot } from "./support/screenshot.ts";

test("a denied claim is appealed by keyboard: the letter is changed, printed and kept with the claim", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const { rows } = await askLedger(page, "claims.list", {
      ...{ view: "denied" as const, patientId: null, text: "", offset: 0, limit: 1 },
    });
    const claim = rows[0]!;
    await page.keyboard.press("Alt+3");
    await page.getByRole("tab", { name: "All", exact: true }).click();
    await page.getByLabel("Filter claims").fill(claim.claimNumber);
    await openRow(page.getByRole("gridcell", { name: claim.claimNumber }));
    await page.getByRole("button", { name: "Papers" }).waitFor();
    await page.keyboard.press("F5");
    await page.getByRole("menuitem", { name: "Write a letter" }).click();
    const text = page.getByLabel("Text of the letter");
    await expect(text).toHaveValue(/To the appeals department/);
    await expect(page.locator("canvas").first()).toBeVisible();

    // A field by its list, then one typed wrongly: its line says so, and nothing prints until it is right.
    await text.focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F2");
    await page.keyboard.type("payer's claim");
    await page.keyboard.press("Enter");
    await page.keyboard.type(" {{claim.nummber}}\n\n");
    await expect(text).toHaveValue(/^\{\{claim.payerNumber\}\} \{\{claim.nummber\}\}/);
    const wrong = page.getByRole("button", { name: /^Line 1: .*Did you mean \{\{claim.number\}\}/ });
    await expect(wrong).toBeVisible();
    await page.keyboard.press("Control+p");
    expect(await askLedger(page, "letters.list", { subject: { kind: "claim", id: claim.id } })).toEqual([]);
    await keepScreenshot(page, "letter-wrong-field");
    await text.fill((await text.inputValue()).replace("nummber", "number"));
    await expect(wrong).toHaveCount(0);

    const printed = join(folder, "letter.pdf");
    answerDialog("print", printed);
    await page.keyboard.press("Control+p");
    await expect(page.getByText("The letter is kept among the documents.")).toBeVisible();
    await keepScreenshot(page, "letter-written");
    const [letter] = await askLedger(page, "letters.list", { subject: { kind: "claim", id: claim.id } });
    expect(letter).toMatchObject({ kind: "appeal", language: "en" });
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(page.getByText("Letter printed: appeal")).toBeVisible();
  } finally {
    await close();
  }
});

test("the practice's own text, logo and colour are kept in the settings, and a wrong field is not", async () => {
  const { page, folder, answerDialog, close } = await launch({ sample: true });
  try {
    const goTo = (label: string) =>
      page.getByRole("navigation", { name: "Settings" }).getByRole("button", { name: label, exact: true }).click();
    await page.keyboard.press("Alt+9");
    await goTo("Letterhead");
    const path = join(folder, "logo.png");
    writeFileSync(path, writePng({ widthPx: 120, heightPx: 40, rgb: new Uint8Array(120 * 40 * 3).fill(90) }));
    answerDialog("open-logo", path);
    await page.getByRole("button", { name: "Choose a logo" }).click();
    await expect(page.getByRole("img", { name: "The logo" })).toBeVisible();
    const color = page.getByRole("textbox", { name: "Colour", exact: true });
    await color.fill("#ffee88");
    await expect(page.getByText(/too light to be read on paper/)).toBeVisible();
    await color.fill("#1f5f5b");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("The colour is saved.")).toBeVisible();
    await keepScreenshot(page, "letterhead");

    await goTo("Letters");
    await openRow(page.getByRole("gridcell", { name: "Balance" }).nth(1));
    const text = page.getByLabel("Text of the letter");
    await expect(text).toHaveValue(/Su saldo/);
    await expect(page.locator("canvas").first()).toBeVisible();
    await text.fill("Hola {{patient.first}}\n\n{{claim.number}}");
    await expect(page.getByRole("button", { name: /^Line 3: / })).toBeVisible();
    await keepScreenshot(page, "letter-template");
    await expect(page.getByRole("button", { name: /^Save Ctrl/ })).toBeDisabled();
    await text.fill("Hola {{patient.first}}: debe {{account.balance}}.");
    await page.keyboard.press("Control+s");
    await expect(page.getByText("New letters begin with it.")).toBeVisible();
    await page.getByRole("button", { name: "Shipped text again" }).click();
    await expect(text).toHaveValue(/Su saldo/);
  } finally {
    await close();
  }
});
