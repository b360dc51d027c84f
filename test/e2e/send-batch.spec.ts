import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { askLedger } from "./support/ask-ledger.ts";
import { launch } from "./support/launch.ts";
import { openRow } from "./support/open-row.ts";

const outboxOf = (folder: string) => join(folder, "user-data", "documents", "Billwright", "Outbox");

test("what is ready goes into one file, and the file on disk is the file in the ledger", async () => {
  const { page, folder, close } = await launch({ sample: true });
  try {
    const { ready, leftOut, usage } = await askLedger(page, "batches.preview", {});
    const [claim] = ready;
    if (!claim) throw new Error("The sample has no claim ready to go.");
    await page.keyboard.press("Alt+4");
    await expect(page.getByRole("tab", { name: `Ready ${ready.length}` })).toBeVisible();
    await expect(
      page.getByText(usage === "T" ? "Test: nothing is paid" : "Production", { exact: true }).first(),
    ).toBeVisible();
    await page.getByRole("tab", { name: `Left out ${leftOut.length}` }).click();
    for (const { claimNumber, reason } of leftOut.slice(0, 3)) {
      const row = page.getByRole("row").filter({ hasText: claimNumber });
      await expect(row).toContainText(reason);
    }
    await page.getByRole("tab", { name: /^Ready/ }).click();
    // Space takes the first claim out and in again.
    const first = page.getByRole("grid").getByRole("row").nth(1);
    await expect(first).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Space");
    await expect(first).toHaveAttribute("aria-selected", "false");
    await page.keyboard.press("Space");
    await page.keyboard.press("Control+n");
    await expect(page.getByText(/is in the outbox folder/)).toBeVisible();

    const [batch] = await askLedger(page, "batches.list", {});
    if (!batch) throw new Error("No batch was made.");
    expect(batch).toMatchObject({ state: "written", claimCount: ready.length });
    const kept = await askLedger(page, "batches.get", { batchId: batch.id });
    const onDisk = readFileSync(join(outboxOf(folder), batch.fileName));
    expect(onDisk.toString("latin1")).toBe(kept.fileText);
    expect(createHash("sha256").update(onDisk).digest("hex")).toBe(kept.sha256);
    expect(kept.fileText.slice(0, 106)).toMatch(new RegExp(`\\*${usage}\\*:~$`));

    await page.getByRole("tab", { name: /^Batches/ }).click();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: `Batch ${batch.number}` })).toBeVisible();
    await page.getByRole("tab", { name: "The file" }).click();
    await expect(page.getByTitle(kept.sha256, { exact: false })).toBeVisible();
    await expect(page.getByRole("treegrid")).toContainText("ISA*00*");
    await page.getByRole("tab", { name: /^Claims \d/ }).click();
    await openRow(page.getByRole("gridcell", { name: claim.claimNumber }));
    const history = page.getByRole("region", { name: "History" });
    await expect(history).toContainText(batch.fileName);
    await expect(page.getByText("This claim was sent", { exact: false })).toBeVisible();
    const { history: events } = await askLedger(page, "claims.get", { claimId: claim.claimId });
    expect(events.map((event) => event.kind)).toEqual(expect.arrayContaining(["created", "prepared", "written"]));
  } finally {
    await close();
  }
});

test("a batch whose file was not written when the power went is offered again, byte for byte", async () => {
  const first = await launch({ sample: true });
  let prepared: { batchId: string; number: number; fileName: string };
  let text: string;
  try {
    const { ready } = await askLedger(first.page, "batches.preview", {});
    prepared = await askLedger(first.page, "batches.prepare", { claimIds: ready.map((claim) => claim.claimId) });
    text = (await askLedger(first.page, "batches.get", { batchId: prepared.batchId })).fileText;
  } finally {
    await first.kill();
  }
  const second = await launch({ reopen: first.folder });
  try {
    const { page, folder } = second;
    const path = join(outboxOf(folder), prepared.fileName);
    expect(existsSync(path)).toBe(false);
    await page.keyboard.press("Alt+4");
    const offer = page.getByRole("region", { name: `Batch ${prepared.number}, not written yet` });
    await offer.getByRole("button", { name: "Write the same file" }).click();
    await expect(page.getByText(prepared.fileName).first()).toBeVisible();
    await expect(offer).toHaveCount(0);
    expect(readFileSync(path, "latin1")).toBe(text);
    expect(await askLedger(page, "batches.list", {})).toContainEqual(
      expect.objectContaining({ id: prepared.batchId, state: "written" }),
    );
  } finally {
    await second.close();
  }
});
