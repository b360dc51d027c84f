import { join } from "node:path";
import type { Page } from "@playwright/test";

/** Pictures cost more than a minute of the window tests, so they are taken only for people who want to look. */
const wanted = process.env.BILLWRIGHT_SCREENSHOTS !== undefined;

/** Keeps a picture of the window for people to look at, where `BILLWRIGHT_SCREENSHOTS` is set. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (!wanted) return;
  const path = join(import.meta.dirname, "../../../test-results/screenshots", `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
}
