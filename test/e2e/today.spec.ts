import { expect, test } from "@playwright/test";
import { formatDollars } from "../../shared/money/money-text.ts";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";

const STARTS: Readonly<Record<string, string | RegExp>> = {
  denials: "Work",
  rejections: "Work",
  "refunds-to-pay": "Reports",
  "claims-to-fix": "Claims",
  "claims-ready": "Outbox",
  "claims-to-print": "Outbox",
  "batches-to-write": "Outbox",
  "remittances-to-post": "Remittances",
  "statements-due": "Statements",
  "holds-ending": "Claims",
};

test("the day begins with what waits, and Enter starts each kind of work", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { tasks } = await askLedger(page, "today.get", {});
    const waiting = tasks.filter((task) => task.count > 0);
    expect(waiting.length).toBeGreaterThan(3);
    const grid = page.getByRole("grid", { name: "What waits" });
    await expect(grid.getByRole("row")).toHaveCount(waiting.length + 1);
    for (const [index, task] of waiting.entries()) {
      const row = grid.getByRole("row").nth(index + 1);
      await expect(row).toContainText(new RegExp(`^\\W*${task.count} `));
      await expect(grid).toBeFocused();
      for (let step = 0; step < index; step += 1) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(STARTS[task.kind] ?? "nowhere");
      await page.keyboard.press("Alt+1");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");
    }
  } finally {
    await close();
  }
});

test("four figures stand with their trend and formula, and the receivable by age as bars", async () => {
  const { page, close } = await launch({ sample: true });
  try {
    const { receivableCents, monthReceiptsCents, cleanClaimPermille, aging } = await askLedger(page, "today.get", {});
    const figures = page.getByRole("region", { name: "How the practice stands" });
    await expect(figures).toContainText(formatDollars(receivableCents.value as never));
    await expect(figures).toContainText(formatDollars(monthReceiptsCents.value as never));
    await expect(figures).toContainText(`${(cleanClaimPermille.value / 10).toFixed(1)}%`);
    await expect(figures.locator("svg")).toHaveCount(4);
    const bars = page.getByRole("region", { name: "Receivable by age" }).getByRole("img");
    await expect(bars).toHaveCount(aging.length);
    for (const [index, bucket] of aging.entries()) {
      await expect(bars.nth(index)).toHaveAccessibleName(
        `${bucket.bucket} days: insurance ${formatDollars(bucket.insuranceCents)}, patients ${formatDollars(bucket.patientCents)}`,
      );
    }
    // The bars add up to what the first figure says.
    const total = aging.reduce((sum, bucket) => sum + bucket.insuranceCents + bucket.patientCents, 0);
    expect(total).toBe(receivableCents.value);
  } finally {
    await close();
  }
});
