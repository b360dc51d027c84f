import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launch } from "./support/launch.ts";
import { pdfText } from "./support/pdf-text.ts";

const PASSPHRASE = "velvet anchor turnip 93 lamp";
const NEW_PASSPHRASE = "copper otter window 61 drum";

test("a ledger is created, its code printed; it locks, unlocks, and the code is the other way in", async () => {
  const { page, folder, answerDialog, close } = await launch();
  try {
    await page.getByRole("button", { name: /^Create a ledger/ }).click();
    await page.getByLabel("Practice", { exact: true }).fill("Fictional Clinic");
    await page.getByLabel("Your name").fill("Ada Biller");
    const create = page.getByRole("button", { name: "Choose the place and create" });
    // Weak ones are named as weak, and the button waits.
    await page.getByLabel("Passphrase", { exact: true }).fill("short");
    await expect(page.getByRole("status")).toHaveText(/At least \d+ characters/);
    await page.getByLabel("Passphrase", { exact: true }).fill("Fictional Clinic");
    await page.getByLabel("The same again").fill("Fictional Clinic");
    await expect(page.getByRole("status")).toHaveText(/^Guessed/);
    await expect(create).toBeDisabled();
    await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
    await page.getByLabel("The same again").fill("velvet anchor turnip 94");
    await expect(page.getByText("Differs from the passphrase above.")).toBeVisible();
    await page.getByLabel("The same again").fill(PASSPHRASE);
    await expect(page.getByRole("status")).toHaveText("Very good");
    const ledger = join(folder, "Fictional Clinic.billwright");
    answerDialog("new-ledger", ledger);
    await create.click();

    await expect(page.getByRole("heading", { name: "Print the recovery code" })).toBeVisible();
    const code = (await page.getByTestId("recovery-code").textContent()) ?? "";
    const goOn = page.getByRole("button", { name: "Go on" });
    await expect(goOn).toBeDisabled();
    const sheet = join(folder, "sheet.pdf");
    answerDialog("print", sheet);
    await page.getByRole("button", { name: "Print" }).click();
    await expect.poll(() => existsSync(sheet)).toBe(true);
    // The sheet numbers the groups, so each is looked for by itself.
    for (const group of code.split("-")) expect(await pdfText(sheet)).toContain(group);
    await page.getByLabel("I have it on paper").check();
    await goOn.click();
    await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();
    expect(readFileSync(ledger).subarray(0, 15).toString("latin1")).not.toBe("SQLite format 3");

    await page.getByRole("button", { name: "Lock" }).click();
    await page.getByLabel("Passphrase of Ada Biller").fill("not the passphrase");
    await page.getByRole("button", { name: "Unlock" }).click();
    await expect(page.getByRole("alert")).toContainText(/passphrase/i);
    await page.getByLabel("Passphrase of Ada Biller").fill(PASSPHRASE);
    await page.getByRole("button", { name: "Unlock" }).click();
    await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();

    await page.getByRole("button", { name: "Lock" }).click();
    await page.getByRole("button", { name: "Use the recovery code" }).click();
    await page.getByLabel("New passphrase").fill(NEW_PASSPHRASE);
    await page.getByLabel("The same again").fill(NEW_PASSPHRASE);
    await page.getByLabel("Recovery code").fill("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-JJJJ");
    await page.getByRole("button", { name: "Set the passphrase and unlock" }).click();
    await expect(page.getByRole("alert")).toContainText(/code/i);
    await page.getByLabel("Recovery code").fill(code.toLowerCase());
    await page.getByRole("button", { name: "Set the passphrase and unlock" }).click();
    await expect(page.getByRole("heading", { name: "Print the recovery code" })).toBeVisible();
    expect(await page.getByTestId("recovery-code").textContent()).not.toBe(code);
  } finally {
    await close();
  }
});

test("the sample practice opens from the first screen", async () => {
  test.setTimeout(120_000);
  const { page, close } = await launch();
  try {
    await page.getByRole("button", { name: /^Open the sample practice/ }).click();
    await expect(page.getByRole("button", { name: /^Preparing the sample practice/ })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Today" })).toBeVisible({ timeout: 90_000 });
    await expect(page.getByText("Sample practice, nothing here is real")).toBeVisible();
    await expect(page.getByRole("grid", { name: "What waits" }).getByRole("row").nth(1)).toBeVisible();
  } finally {
    await close();
  }
});

test("a ledger that is cut off is said to be damaged, and nothing else opens", async () => {
  const { page, ledgerPath, close } = await launch({ corruptLedger: true });
  try {
    const before = readFileSync(ledgerPath);
    await page.getByLabel(/^Passphrase/).fill("fictional maple tugboat 47");
    await page.getByRole("button", { name: "Unlock" }).click();
    await expect(page.getByRole("alert")).toContainText(/damaged/);
    await expect(page.getByRole("alert")).toContainText(/backup/);
    await expect(page.getByRole("navigation", { name: "Screens" })).toHaveCount(0);
    expect(readFileSync(ledgerPath).equals(before)).toBe(true);
  } finally {
    await close();
  }
});
