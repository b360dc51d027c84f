import { join } from "node:path";
import type { Page } from "@playwright/test";

/** Keeps a picture of the window for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const path = join(import.meta.dirname, "../../../test-results/screenshots", `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
}
