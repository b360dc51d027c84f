import { expect, type Locator } from "@playwright/test";

/**
 * Opens a row with a double press, once its table shows what was asked for: rows that are still on their way would slide
 * under the pointer between the two presses.
 */
export async function openRow(row: Locator): Promise<void> {
  await expect(row.page().locator("[role=grid][aria-busy]")).toHaveCount(0);
  await row.dblclick();
}
