import { expect, test } from "@playwright/test";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { keepScreenshot } from "./support/screenshot.ts";

test("a good-faith estimate is typed by keyboard, due in time, printed and kept; its bill is disputed", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const [patient] = await askLedger(page, "patients.search", { text: "lind", limit: 1 });
    await page.keyboard.press("Control+k");
    await page.keyboard.type(patient!.last);
    await page.getByRole("option").filter({ hasText: patient!.first }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Estimates", { exact: true }).click();
    await page.getByRole("button", { name: "Give an estimate" }).click();
    await page.getByLabel("Service on").fill("033026");
    await page.getByLabel("What for").fill("Office visit");
    await expect(page.getByText("Due by")).toContainText("03/19/2026");
    await page.getByLabel("Service 1, code").fill("99213");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Service 1, price of each")).not.toHaveValue("");
    await page.getByLabel("Service 2, code").fill("36415");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Service 2, price of each")).not.toHaveValue("");
    await keepScreenshot(page, "give-estimate");
    await page.keyboard.press("Control+s");
    const paper = page.getByRole("dialog");
    await expect(paper).toContainText("Good-faith estimate 1001");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("grid", { name: "estimates" })).toContainText("Nothing billed yet");
    await page.getByRole("button", { name: "Note a dispute" }).click();
    await page.getByLabel("What the patient says").fill("Never told of the price");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("grid", { name: "estimates" })).toContainText("In dispute");
    await keepScreenshot(page, "estimate-disputed");
  } finally {
    await close();
  }
});

test("at the counter: benefits are kept, a visit's share is estimated, and Enter goes on to the copay", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const [patient] = await askLedger(page, "patients.search", { text: "lind", limit: 1 });
    await page.keyboard.press("Control+k");
    await page.keyboard.type(patient!.last);
    await page.getByRole("option").filter({ hasText: patient!.first }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: patient!.last }).waitFor();
    await page.keyboard.press("F8");
    await page.getByLabel("Deductible left").fill("40");
    await page.getByLabel("Coinsurance, %").fill("20");
    await page.getByLabel("Said by").fill("Invented call");
    await page.keyboard.press("Enter");
    await page.getByLabel("What will this visit cost?").fill("99214");
    await page.keyboard.press("Enter");
    const share = page.getByRole("region", { name: "What the visit will cost the patient" });
    await expect(share).toContainText("The patient's share");
    await keepScreenshot(page, "at-the-counter");
    await page.getByRole("button", { name: "Take the copay of $25.00" }).press("Enter");
    await expect(page.getByLabel("Amount").first()).toBeFocused();
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("dialog")).toContainText("Payment receipt");
  } finally {
    await close();
  }
});
