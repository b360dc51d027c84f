import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OutputOf } from "../../shared/contract/contract.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import type { LedgerChild } from "../support/ledger-child.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

const TODAY = isoDate("2026-11-20");
const ROUNDS = 6;
const CLAIMS_PER_BATCH = 4;

let practice: PracticeLedger;
let child: LedgerChild;
let outbox: string;

beforeEach(async () => {
  practice = await PracticeLedger.create({ sample: true, today: TODAY });
  outbox = join(practice.folder, "outbox");
  mkdirSync(outbox);
});
afterEach(async () => {
  await child?.kill();
  practice.remove();
});

test("killed while a batch is prepared or written: the same batch and the same bytes are offered again", async () => {
  const claimIds = await enterCleanClaims(ROUNDS * CLAIMS_PER_BATCH);
  const batchesBefore = (await practice.value("batches.list", {})).length;
  child = await practice.openInChild();
  const places = { outbox };

  // The first round is left alone and tells how long the work takes; the others are killed further and further into it.
  let workMs = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const chosen = claimIds.slice(round * CLAIMS_PER_BATCH, (round + 1) * CLAIMS_PER_BATCH);
    const killAfterMs = round === 0 ? undefined : (workMs * round) / ROUNDS;
    const startMs = performance.now();
    const prepared = await killed(killAfterMs, "batches.prepare", { claimIds: chosen }, {}, `prepare-${round}`);
    const { batchId, fileName } = prepared as OutputOf<"batches.prepare">;
    await killed(killAfterMs, "batches.write", { batchId, folder: "outbox" }, places, `write-${round}`);
    if (round === 0) workMs = (performance.now() - startMs) / 2;

    const { batch, fileText, claims } = (await child.value("batches.get", { batchId })) as OutputOf<"batches.get">;
    expect(readFileSync(join(outbox, fileName), "latin1"), `round ${round}`).toBe(fileText);
    expect(batch.state).toBe("written");
    expect(claims.map((claim) => claim.claimId).sort()).toEqual([...chosen].sort());
  }

  const batches = (await child.value("batches.list", {})) as OutputOf<"batches.list">;
  expect(batches).toHaveLength(batchesBefore + ROUNDS);
  expect(new Set(batches.map((batch) => batch.fileName)).size).toBe(batches.length);
  expect(readdirSync(outbox)).toHaveLength(ROUNDS);
  const findings = (await child.value("ledger.checkIntegrity", {})) as OutputOf<"ledger.checkIntegrity">;
  expect(findings.filter((finding) => !finding.ok)).toEqual([]);
});

/** Calls, kills the process after a while, and calls again with the same request id. @returns the answer's value. */
async function killed(
  afterMs: number | undefined,
  name: string,
  input: object,
  files: Record<string, string>,
  requestId: string,
): Promise<unknown> {
  const first = child.call(name, input, files, requestId);
  if (afterMs !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await child.kill();
    child = await practice.openInChild();
  }
  const answered = await first;
  const again = await child.call(name, input, files, requestId);
  if (!again.ok) throw new Error(`${name}: ${again.error.code}: ${again.error.message}`);
  if (answered.ok) expect(again.value, "answered before the kill").toEqual(answered.value);
  return again.value;
}

/** Copies former visits of the sample's patients onto today until there are enough claims that may go. */
async function enterCleanClaims(count: number): Promise<string[]> {
  const { rows } = await practice.value("patients.list", { text: "", offset: 0, limit: 500 });
  for (const { id: patientId } of rows) {
    const { draft, copiedClaimNumber } = await practice.value("claims.start", {
      patientId,
      serviceDate: TODAY,
      copyVisit: true,
    });
    if (copiedClaimNumber !== null) await practice.value("claims.save", { claimId: null, version: null, draft });
    const { ready } = await practice.value("batches.preview", {});
    if (ready.length >= count) return ready.slice(0, count).map((claim) => claim.claimId);
  }
  throw new Error("The sample practice has too few patients whose last visit can be copied.");
}
