import { afterEach, beforeEach, expect, test } from "vitest";
import type { LedgerChild } from "../support/ledger-child.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

let practice: PracticeLedger;
let child: LedgerChild;

beforeEach(async () => {
  practice = await PracticeLedger.create();
  child = await practice.openInChild();
});
afterEach(async () => {
  await child.kill();
  practice.remove();
});

const favourite = (n: number) => ({
  kind: "diagnosis" as const,
  code: `Z${String(n).padStart(4, "0")}`,
  label: `No. ${n}`,
});

test("killed at any moment: what was answered is there, what was not can be sent again, and nothing is half-done", async () => {
  const answered = new Set<number>();
  let sent = 0;
  for (let round = 0; round < 4; round += 1) {
    const started = sent;
    // More than can be saved before the kill, so that it always falls into the middle of the work.
    while (sent < started + 150) {
      sent += 1;
      const n = sent;
      void child.call("favourites.save", favourite(n), {}, `save-${n}`).then((answer) => {
        if (answer.ok) answered.add(n);
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 15 + round * 20));
    await child.kill();
    child = await practice.openInChild();
    const kept = await codesIn(child);
    for (const n of answered) expect(kept, `answered before kill ${round}`).toContain(favourite(n).code);
  }
  expect(answered.size).toBeLessThan(sent);

  const again = Array.from({ length: sent }, (_item, index) =>
    child.call("favourites.save", favourite(index + 1), {}, `save-${index + 1}`),
  );
  expect((await Promise.all(again)).every((answer) => answer.ok)).toBe(true);
  expect(await codesIn(child)).toHaveLength(sent);
  const findings = (await child.value("ledger.checkIntegrity", {})) as { ok: boolean; detail: string }[];
  expect(findings.filter((finding) => !finding.ok)).toEqual([]);
});

async function codesIn(ledger: LedgerChild): Promise<string[]> {
  const rows = (await ledger.value("favourites.list", { kind: "diagnosis" })) as { code: string }[];
  return rows.map((row) => row.code);
}
